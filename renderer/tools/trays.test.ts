import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from './hand-driver';

const traysOf = (hand: HandDriver) => [...hand.editor.view.all('tray').values()];
const dropsOf = (hand: HandDriver) => [...hand.editor.view.all('trayDrop').values()];
const pathsOf = (hand: HandDriver) => traysOf(hand).map(({ path }) => path.map(([x, y]) => [x / 1000, y / 1000]));

function withTrayTool(): HandDriver {
  const hand = new HandDriver([TEST_FRAME]).withRoom(12_000, 8000);
  hand.tools.choose({ tool: 'tray' });
  return hand;
}

/** A tray from (1000, 1000) to (5000, 1000), 300 mm wide. */
function withTray(): HandDriver {
  const hand = withTrayTool();
  hand.click(1000, 1000).move(5000, 1000).click(5000, 1000).key('Enter');
  return hand;
}

describe('drawing a tray', () => {
  it('goes from bend to bend along the axes, with typed length and width, and is one step', () => {
    const hand = withTrayTool();
    const before = hand.depth;
    hand.click(1000, 1000).move(5000, 1300).type('4m').key('Tab').type('450mm').key('Enter');
    hand.move(5200, 4000).click(5200, 4000).key('Enter');
    const [tray] = traysOf(hand);
    expect(pathsOf(hand)).toEqual([[[1000, 1000], [5000, 1000], [5000, 4000]]]); // prettier-ignore
    expect(tray).toMatchObject({ name: 'T01', widthUm: 450_000, kind: 'mixed', elevationUm: 2_600_000 });
    expect(hand.depth - before).toBe(1);
    expect(hand.selected).toEqual([tray?.id]);
    expect(hand.path).toBe('tray.idle');
    expect(hand.session.getState().trayChoice.widthUm).toBe(450_000);
  });

  it('ends with a double click beside its line without a bend of a few pixels', () => {
    const hand = withTrayTool();
    hand.click(1000, 1000).move(5000, 1080).doubleClick(5000, 1080);
    expect(pathsOf(hand)).toEqual([[[1000, 1000], [5000, 1000]]]); // prettier-ignore
  });

  it('is made as chosen, with the height of its level', () => {
    const hand = withTrayTool();
    const { trayChoice } = hand.session.getState();
    hand.session.setState({ trayChoice: { ...trayChoice, kind: 'fibre', level: 'underfloor', side: 'A' } });
    hand.click(1000, 1000).move(1000, 3000).click(1000, 3000).key('Enter');
    expect(traysOf(hand)[0]).toMatchObject({ kind: 'fibre', level: 'underfloor', elevationUm: -300_000, side: 'A' });
  });

  it('catches the line and the end of another tray', () => {
    const hand = withTray();
    hand.session.setState({ snapsToItems: true });
    // Four pixels beside its line, and beside its end.
    hand.click(3000, 3000).move(3000, 1040);
    expect(hand.tools.sketch.get().guides?.map(({ axis, atUm }) => `${axis} ${atUm}`)).toContain('y 1000000');
    hand.click(3000, 1040).key('Enter');
    hand.click(5040, 4000).move(5040, 2000).click(5040, 2000).key('Enter');
    expect(pathsOf(hand).slice(1)).toEqual([[[3000, 3000], [3000, 1000]], [[5000, 4000], [5000, 2000]]]); // prettier-ignore
  });

  it('refuses one end alone and a place in no room', () => {
    const hand = withTrayTool();
    hand.click(1000, 1000).key('Enter');
    expect(hand.notices.at(-1)).toMatch(/two ends/);
    hand.key('Escape').click(20_000, 1000).move(21_000, 1000).click(21_000, 1000).key('Enter');
    expect(hand.notices.at(-1)).toMatch(/inside/);
    expect(traysOf(hand)).toHaveLength(0);
  });
});

describe('handling a tray', () => {
  it('is picked by its edge over a rack and anywhere beside it, and dragged', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(12_000, 8000);
    const rack = hand.withRack(3000, 1000);
    hand.tools.choose({ tool: 'tray' });
    hand.click(1000, 1000).move(5000, 1000).click(5000, 1000).key('Enter');
    hand.tools.select();
    hand.click(11_000, 7000).click(3000, 1000);
    expect(hand.selected).toEqual([rack]);
    const [tray] = traysOf(hand);
    hand.click(11_000, 7000).click(3000, 1140);
    expect(hand.selected).toEqual([tray?.id]);
    hand.click(11_000, 7000).drag([4500, 1000], [4500, 3000]);
    expect(pathsOf(hand)).toEqual([[[1000, 3000], [5000, 3000]]]); // prettier-ignore
  });

  it('is longer when an end is dragged, and aside when its middle is', () => {
    const hand = withTray();
    hand.tools.select();
    hand.drag([5000, 1000], [7000, 1000]);
    expect(pathsOf(hand)).toEqual([[[1000, 1000], [7000, 1000]]]); // prettier-ignore
    const before = hand.depth;
    hand.drag([4000, 1000], [4400, 2000]);
    expect(pathsOf(hand)).toEqual([[[1000, 2000], [7000, 2000]]]); // prettier-ignore
    expect(hand.depth - before).toBe(1);
  });

  it('gets waterfalls and risers by clicks on it, and says where there is no tray', () => {
    const hand = withTray();
    hand.tools.choose({ tool: 'trayDrop', kind: 'waterfall' });
    hand.move(2000, 1100);
    expect(hand.tools.sketch.get()).toMatchObject({ hint: 'Waterfall: T01', spot: { at: [2_000_000, 1_000_000] } });
    hand.click(2000, 1100).click(3000, 5000);
    expect(dropsOf(hand)).toMatchObject([{ kind: 'waterfall', xUm: 2_000_000, yUm: 1_000_000 }]);
    expect(hand.notices.at(-1)).toMatch(/no tray here/);
    hand.tools.choose({ tool: 'trayDrop', kind: 'riser' });
    hand.click(4000, 1000);
    expect(dropsOf(hand)).toHaveLength(2);
  });

  it('is split by a click', () => {
    const hand = withTray();
    hand.tools.choose({ tool: 'splitTray' });
    const before = hand.depth;
    hand.click(2000, 1050);
    expect(pathsOf(hand)).toEqual([[[1000, 1000], [2000, 1000]], [[2000, 1000], [5000, 1000]]]); // prettier-ignore
    expect(hand.depth - before).toBe(1);
    hand.click(2000, 6000);
    expect(hand.notices.at(-1)).toMatch(/no tray here/);
  });
});
