import { describe, expect, it } from 'vitest';
import { HandDriver } from './hand-driver';

const pipesOf = (hand: HandDriver) => [...hand.editor.view.all('pipe').values()];
const tilesOf = (hand: HandDriver) =>
  [...hand.editor.view.all('perforatedTile').values()].map(({ xUm, yUm }) => [xUm / 1000, yUm / 1000]);

function withPipeTool(): HandDriver {
  const hand = new HandDriver([]).withRoom(12_000, 8000);
  hand.tools.choose({ tool: 'pipe', carries: 'both', level: 'overhead' });
  return hand;
}

describe('drawing a pipe', () => {
  it('goes from bend to bend along the axes, with a typed length and diameter, and is one step', () => {
    const hand = withPipeTool();
    const before = hand.depth;
    hand.click(1000, 1000).move(5000, 1300).type('4m').key('Tab').type('150mm').key('Enter');
    hand.move(5200, 4000).click(5200, 4000).key('Enter');
    const [pipe] = pipesOf(hand);
    expect(pipe?.path.map(([x, y]) => [x / 1000, y / 1000])).toEqual([[1000, 1000], [5000, 1000], [5000, 4000]]); // prettier-ignore
    expect(pipe).toMatchObject({ innerDiameterUm: 150_000, carries: 'both', level: 'overhead' });
    expect(hand.depth - before).toBe(1);
    expect(hand.selected).toEqual([pipe?.id]);
  });

  it('takes a bend back, refuses one end alone, and is left with Escape', () => {
    const hand = withPipeTool();
    hand.click(1000, 1000).key('Enter');
    expect(hand.notices.at(-1)).toMatch(/two ends/);
    hand.move(3000, 1000).click(3000, 1000).key('Backspace').move(1000, 3000).click(1000, 3000).key('Enter');
    expect(pipesOf(hand)[0]?.path.map(([x, y]) => [x / 1000, y / 1000])).toEqual([[1000, 1000], [1000, 3000]]); // prettier-ignore
    hand.click(2000, 2000).key('Escape');
    expect(pipesOf(hand)).toHaveLength(1);
  });

  it('is picked by its line and moved by dragging it', () => {
    const hand = withPipeTool();
    hand.click(1000, 1000).move(5000, 1000).click(5000, 1000).key('Enter');
    hand.tools.select();
    hand.click(11_000, 7000);
    hand.drag([3000, 1000], [3000, 2000]);
    expect(pipesOf(hand)[0]?.path.map(([x, y]) => [x / 1000, y / 1000])).toEqual([[1000, 2000], [5000, 2000]]); // prettier-ignore
  });
});

describe('placing perforated tiles', () => {
  it('fills the dragged rectangle of the grid in one step, and none twice', () => {
    const hand = new HandDriver([]).withRoom(12_000, 9000);
    hand.tools.choose({ tool: 'tiles' });
    const before = hand.depth;
    hand.drag([700, 700], [2000, 1300]);
    expect(tilesOf(hand)).toEqual([[900, 900], [1500, 900], [2100, 900], [900, 1500], [1500, 1500], [2100, 1500]]); // prettier-ignore
    expect(hand.depth - before).toBe(1);
    hand.click(1000, 1000);
    expect(tilesOf(hand)).toHaveLength(6);
    expect(hand.notices.at(-1)).toMatch(/already/);
  });

  it('moves from tile to tile of the floor', () => {
    const hand = new HandDriver([]).withRoom(12_000, 9000);
    hand.tools.choose({ tool: 'tiles' });
    hand.click(900, 900);
    hand.tools.select();
    hand.click(6000, 6000);
    hand.drag([900, 900], [1700, 2800]);
    expect(tilesOf(hand)).toEqual([[1500, 2700]]);
  });

  it('says where tiles cannot be', () => {
    const hand = new HandDriver([]).withRoom(6000, 6000);
    hand.tools.choose({ tool: 'tiles' });
    hand.click(9000, 9000);
    expect(tilesOf(hand)).toHaveLength(0);
    expect(hand.notices.at(-1)).toMatch(/floor of a room/);
  });
});
