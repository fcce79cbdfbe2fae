import { toScreen } from '#shared/geometry/camera';
import { writeLineDrawing } from '#shared/exchange/dxf/line-drawing';
import { nearestCorner } from '../underlay/underlay-lines';
import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { dimensionLine, itemsOf } from '#shared/operations/dimension-line';
import { placeUnderlay } from '#shared/operations/place-underlay';
import { setFields } from '#shared/operations/set-fields';
import { figuresOf } from './measure/measurement';
import { keepMeasurement } from './measure/keep';
import { HandDriver } from './hand-driver';

const measured = (hand: HandDriver) => {
  const measurement = hand.tools.measured.get();
  return measurement && figuresOf(measurement);
};
const guides = (hand: HandDriver) => [...hand.editor.view.all('guide').values()].map(({ axis, atUm }) => [axis, atUm]);
const dimensions = (hand: HandDriver) => [...hand.editor.view.all('dimension').values()];

describe('measuring', () => {
  it('adds up a chain and gives the angle at its last corner, all without touching the document', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    const before = hand.text;
    hand.tools.choose({ tool: 'measure' });
    hand.click(1000, 1000).click(4000, 1000).move(4000, 5000);
    expect(measured(hand)).toMatchObject({ lastUm: 4_000_000, totalUm: 7_000_000, angleMdeg: 90_000 });
    hand.key('Enter').move(9000, 7000);
    expect(hand.tools.measured.get()?.points).toHaveLength(2);
    expect(hand.text).toBe(before);
  });

  it('gives the area when the chain is closed on its first point', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'measure' });
    hand.click(1000, 1000).click(4000, 1000).click(4000, 3000).click(1000, 3000).click(1000, 1000);
    expect(measured(hand)).toMatchObject({ areaM2: 6, totalUm: 10_000_000 });
  });

  it('snaps to the edges of racks', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.withRack(2000, 2000);
    hand.withRack(4000, 2000);
    hand.session.setState({ snapsToItems: true });
    hand.tools.choose({ tool: 'measure' });
    hand.click(2330, 2000).move(3670, 2000);
    expect(measured(hand)?.totalUm).toBe(1_400_000);
  });

  it('clears with Escape, then leaves the tool; Backspace takes a point back', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'measure' });
    hand.click(1000, 1000).click(4000, 1000).key('Backspace').move(2000, 1000);
    expect(measured(hand)?.totalUm).toBe(1_000_000);
    hand.key('Escape');
    expect(hand.tools.measured.get()).toBeUndefined();
    expect(hand.tools.choice.get().tool).toBe('measure');
    hand.key('Escape');
    expect(hand.tools.choice.get().tool).toBe('select');
  });

  it('can be kept as dimensions that follow the racks they were taken on, as one undo step', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.withRack(2000, 2000);
    const right = hand.withRack(4000, 2000);
    const depth = hand.depth;
    hand.session.setState({ snapsToItems: true });
    hand.tools.choose({ tool: 'measure' });
    hand.click(2330, 2000).click(3670, 2000).click(3670, 5000).key('Enter');
    keepMeasurement(hand.tools);
    hand.session.setState({ snapsToItems: false });
    expect(dimensions(hand)).toHaveLength(2);
    expect(hand.depth).toBe(depth + 1);
    expect(hand.tools.choice.get().tool).toBe('select');
    hand.editor.select([]);
    hand.drag([4000, 2000], [5000, 2000]);
    expect(hand.centreOf(right)[0]).toBe(5000);
    const [first] = dimensions(hand);
    expect(first && dimensionLine(first, itemsOf(hand.editor.view))?.lengthUm).toBe(2_400_000);
  });
});

describe('the line of a dimension', () => {
  it('is dragged away from what it measures, and Escape leaves it', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'measure' });
    hand.click(1000, 1000).click(4000, 1000).key('Enter');
    keepMeasurement(hand.tools);
    hand.drag([2500, 1000], [2500, 1740]);
    expect(dimensions(hand)[0]?.offsetUm).toBe(750_000);
    hand.down(2500, 1750).move(2500, 3000).key('Escape').up();
    expect(dimensions(hand)[0]?.offsetUm).toBe(750_000);
  });
});

describe('guides', () => {
  const pulled = () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.tools.pullGuide('x');
    return hand.move(1500, 1500).move(3000, 1500).up();
  };

  it('are pulled out of a ruler, dragged on, and deleted by dragging them back', () => {
    const hand = pulled();
    expect(guides(hand)).toEqual([['x', 3_000_000]]);
    hand.drag([3000, 4000], [4200, 4000]);
    expect(guides(hand)).toEqual([['x', 4_200_000]]);
    hand.drag([4200, 4000], [100, 4000]);
    expect(guides(hand)).toEqual([]);
    hand.editor.undo();
    expect(guides(hand)).toEqual([['x', 4_200_000]]);
  });

  it('are not made when let go over the ruler or after Escape', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.pullGuide('y');
    hand.move(3000, 3000).move(3000, 100).up();
    hand.tools.pullGuide('y');
    hand.move(3000, 3000).key('Escape').up();
    expect(guides(hand)).toEqual([]);
    expect(hand.path).toBe('select.idle');
  });

  it('catch what is dragged near them', () => {
    const hand = pulled();
    const rack = hand.withRack(6000, 4000);
    hand.editor.select([]);
    hand.session.setState({ snapsToItems: true });
    hand.drag([6000, 4000], [3330, 4000]);
    expect(hand.centreOf(rack)[0]).toBe(3300);
  });
});

describe('calibrating an underlay', () => {
  const placed = () => {
    const hand = new HandDriver([]);
    const plan = placeUnderlay(hand.editor.view, {
      ids: hand.editor.ids,
      name: 'Plan',
      kind: 'picture',
      content: 'data:image/png;base64,',
      xUm: 5_000_000,
      yUm: 5_000_000,
      widthUm: 8_000_000,
      depthUm: 6_000_000,
    });
    hand.editor.run({ label: 'place', code: 'test' }, plan);
    const [underlayId] = hand.editor.view.all('underlay').keys();
    const underlay = () => [...hand.editor.view.all('underlay').values()][0];
    return { hand, underlayId: underlayId as `underlay:${string}`, underlay };
  };

  it('takes two clicks and the true distance, as one undo step', () => {
    const { hand, underlayId, underlay } = placed();
    const depth = hand.depth;
    hand.tools.choose({ tool: 'calibrate', underlayId });
    hand.click(2000, 3000).click(4000, 3000).key('Enter');
    expect(hand.notices.at(-1)).toMatch(/Type how far/);
    hand.type('=2*500mm').key('Enter');
    expect(underlay()).toMatchObject({ widthUm: 4_000_000, depthUm: 3_000_000, xUm: 3_500_000, yUm: 4_000_000 });
    expect(hand.depth).toBe(depth + 1);
    expect(hand.tools.choice.get().tool).toBe('select');
  });

  it('catches the corners of a drawing of lines, and leaves the drawing where it is on screen', () => {
    const hand = new HandDriver([]);
    const drawing = {
      widthUm: 8_000_000,
      depthUm: 6_000_000,
      layers: [
        {
          name: '0',
          paths: [{ points: [-3_000_000, -2_000_000, -1_000_000, -2_000_000], isClosed: false }],
          texts: [],
        },
      ],
    };
    const plan = placeUnderlay(hand.editor.view, {
      ids: hand.editor.ids,
      name: 'Plan',
      kind: 'lines',
      content: writeLineDrawing(drawing, 1000),
      xUm: 5_000_000,
      yUm: 5_000_000,
      widthUm: 8_000_000,
      depthUm: 6_000_000,
    });
    hand.editor.run({ label: 'place', code: 'test' }, plan);
    const [before] = hand.editor.view.all('underlay').values();
    if (!before) throw new Error('No underlay');
    const corner = nearestCorner(before, { xUm: 2_000_000, yUm: 3_000_000 }, 500_000);
    expect(corner).toEqual([2_000_000, 3_000_000]);
    expect(nearestCorner(before, { xUm: 3_000_000, yUm: 3_000_000 }, 500_000)).toBeUndefined();
    const seen = toScreen(hand.editor.camera.get(), { xUm: before.xUm, yUm: before.yUm });
    hand.tools.choose({ tool: 'calibrate', underlayId: before.id });
    // A little beside both ends; each is caught.
    hand.click(2020, 3030).click(3980, 2970).type('4m').key('Enter');
    const after = hand.editor.view.get(before.id);
    expect(after).toMatchObject({ widthUm: 16_000_000, depthUm: 12_000_000 });
    const now = toScreen(hand.editor.camera.get(), { xUm: after?.xUm ?? 0, yUm: after?.yUm ?? 0 });
    expect([now.x, now.y].map(Math.round)).toEqual([seen.x, seen.y].map(Math.round));
  });

  it('is dragged while it is unlocked, and picked by its edge alone once locked', () => {
    const { hand, underlayId, underlay } = placed();
    hand.drag([5000, 5000], [5500, 5200]);
    expect(underlay()).toMatchObject({ xUm: 5_500_000, yUm: 5_200_000 });
    const lock = setFields(hand.editor.view, { ids: [underlayId], changes: { isLocked: true } });
    hand.editor.run({ label: 'lock', code: 'test' }, lock);
    hand.editor.select([]);
    hand.click(5500, 5200);
    expect(hand.selected).toEqual([]);
    hand.click(1500, 5200);
    expect(hand.selected).toEqual([underlayId]);
    hand.drag([1500, 5200], [3000, 5200]);
    expect(underlay()).toMatchObject({ xUm: 5_500_000 });
    expect(hand.notices.at(-1)).toMatch(/locked/);
  });
});
