import { describe, expect, it } from 'vitest';
import { TEST_FRAME, TEST_SERVER } from '#shared/testing/test-types';
import { HandDriver } from './hand-driver';

const outlineOf = (hand: HandDriver) =>
  [...hand.editor.view.all('room').values()].at(-1)?.outline.map(([x, y]) => [x / 1000, y / 1000]);

describe('drawing a room', () => {
  it('takes a dragged rectangle, the first from the origin, and goes back to selecting', () => {
    const hand = new HandDriver([]);
    hand.tools.choose({ tool: 'room', shape: 'rectangle' });
    hand.drag([1000, 1000], [9000, 7000]);
    expect(outlineOf(hand)).toEqual([[0, 0], [8000, 0], [8000, 6000], [0, 6000]]); // prettier-ignore
    expect(hand.tools.choice.get().tool).toBe('select');
    expect(hand.selected).toHaveLength(1);
  });

  it('takes typed sizes: width, Tab, depth, Enter', () => {
    const hand = new HandDriver([]);
    hand.tools.choose({ tool: 'room', shape: 'rectangle' });
    hand.click(1000, 1000).move(2000, 2000).type('12m').key('Tab').type('=4*2400').key('Enter');
    expect(outlineOf(hand)).toEqual([[0, 0], [12_000, 0], [12_000, 9600], [0, 9600]]); // prettier-ignore
  });

  it('explains a size it cannot read and goes on with the pointer', () => {
    const hand = new HandDriver([]);
    hand.tools.choose({ tool: 'room', shape: 'rectangle' });
    hand.click(1000, 1000).move(5000, 5000).type('3 kg');
    expect(hand.tools.typed.get()?.problem).toMatch(/kg/);
    hand.key('Enter');
    expect(outlineOf(hand)?.[2]).toEqual([4000, 4000]);
  });

  it('draws corner by corner, with a typed length towards the pointer, and closes on Enter', () => {
    const hand = new HandDriver([]);
    hand.tools.choose({ tool: 'room', shape: 'polygon' });
    hand
      .click(0, 0)
      .move(3000, 0)
      .type('10m')
      .key('Enter')
      .move(10_000, 4000)
      .click(10_000, 4000)
      .click(0, 4000)
      .key('Enter');
    expect(outlineOf(hand)).toEqual([[0, 0], [10_000, 0], [10_000, 4000], [0, 4000]]); // prettier-ignore
  });

  it('takes the last corner back with Backspace and refuses two corners', () => {
    const hand = new HandDriver([]);
    hand.tools.choose({ tool: 'room', shape: 'polygon' });
    hand.click(0, 0).move(5000, 0).click(5000, 0).key('Enter');
    expect(hand.editor.view.all('room').size).toBe(0);
    expect(hand.notices.at(-1)).toMatch(/three corners/);
    hand.key('Backspace').move(0, 5000).click(0, 5000).click(5000, 5000).key('Enter');
    expect(outlineOf(hand)).toEqual([[0, 0], [0, 5000], [5000, 5000]]); // prettier-ignore
  });
});

describe('placing', () => {
  it('sets racks down with clicks until Escape, turned with R', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.tools.place(TEST_FRAME.id);
    hand.move(2000, 2000).click(2000, 2000).key('r').move(5000, 5000).click(5000, 5000).key('Escape');
    const racks = [...hand.editor.view.all('rack').values()];
    expect(racks.map(({ name, rotationMdeg }) => [name, rotationMdeg])).toEqual([['R01', 0], ['R02', 90_000]]); // prettier-ignore
    expect(hand.tools.choice.get().tool).toBe('select');
  });

  it('shows a refused ghost with the reason outside every room and places nothing there', () => {
    const hand = new HandDriver([TEST_FRAME]);
    hand.tools.place(TEST_FRAME.id);
    hand.move(2000, 2000);
    expect(hand.tools.sketch.get().refused?.reason).toBe('Draw a room first');
    hand.click(2000, 2000);
    expect(hand.editor.view.all('rack').size).toBe(0);
    expect(hand.notices.at(-1)).toMatch(/room/);
  });

  it('says in the preview what a spot would break', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.withRack(2000, 2000);
    hand.tools.place(TEST_FRAME.id);
    hand.move(2100, 2000);
    expect(hand.editor.preview.get()?.introduced.some((finding) => finding.code === 'GEO-OVERLAP')).toBe(true);
    hand.move(6000, 5000);
    expect(hand.editor.preview.get()?.introduced.some((finding) => finding.code === 'GEO-OVERLAP')).toBe(false);
  });

  it('mounts a device in the rack it is dropped on, at the lowest free place', () => {
    const hand = new HandDriver([TEST_FRAME, TEST_SERVER]).withRoom(10_000, 8000);
    const rack = hand.withRack(2000, 2000);
    hand.tools.place(TEST_SERVER.id);
    hand.move(2000, 2000);
    expect(hand.tools.sketch.get().hint).toMatch(/RU 1/);
    hand.click(2000, 2000).click(2000, 2000);
    const devices = [...hand.editor.view.all('device').values()];
    expect(devices.map((device) => [device.rackId, device.bottomHalfRu])).toEqual([[rack, 0], [rack, 4]]); // prettier-ignore
  });

  it('sets down what is dragged out of the catalog and returns to selecting', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    const at = (x: number, y: number) => ({
      screen: { x: x / 10, y: y / 10 },
      world: { xUm: x * 1000, yUm: y * 1000 },
      shift: false,
      alt: false,
      mod: false,
      button: 0,
      timeMs: 0,
    });
    hand.tools.dragOver(TEST_FRAME.id, at(3000, 3000));
    expect(hand.editor.preview.get()?.diff.added.size).toBeGreaterThan(0);
    hand.tools.dragLeft();
    expect(hand.editor.preview.get()).toBeUndefined();
    hand.tools.dragOver(TEST_FRAME.id, at(4000, 4000));
    hand.tools.dropAt(at(4000, 4000));
    expect(hand.editor.view.all('rack').size).toBe(1);
    expect(hand.tools.choice.get().tool).toBe('select');
  });
});

describe('a room drawn with Shift', () => {
  it('is a square, also with one typed size', () => {
    const hand = new HandDriver([]);
    hand.tools.choose({ tool: 'room', shape: 'rectangle' });
    hand.hold({ shift: true }).down(0, 0).move(6000, 4000).type('7200').key('Enter').up();
    const [room] = hand.editor.view.all('room').values();
    expect(room?.outline).toEqual([[0, 0], [7_200_000, 0], [7_200_000, 7_200_000], [0, 7_200_000]]); // prettier-ignore
  });
});

describe('obstacles', () => {
  it('draw by dragging, and give a common size on a click', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'obstacle', kind: 'column' });
    hand.drag([1000, 1000], [1800, 1500]);
    hand.tools.choose({ tool: 'obstacle', kind: 'door' });
    hand.click(5000, 100);
    const sizes = [...hand.editor.view.all('obstacle').values()].map(({ kind, widthUm, depthUm }) => [
      kind,
      widthUm / 1000,
      depthUm / 1000,
    ]);
    expect(sizes).toEqual([['column', 800, 500], ['door', 1200, 100]]); // prettier-ignore
  });

  it('are exact squares with Shift, and of a typed size while drawn or before the press', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    const size = () => {
      const made = [...hand.editor.view.all('obstacle').values()].at(-1);
      return made && [made.xUm / 1000, made.yUm / 1000, made.widthUm / 1000, made.depthUm / 1000];
    };
    const take = () => hand.hold({}).tools.choose({ tool: 'obstacle', kind: 'column' });
    take();
    hand.hold({ shift: true }).drag([1000, 1000], [1800, 1300]);
    expect(size()).toEqual([1400, 1400, 800, 800]);
    take();
    hand.down(3000, 3000).move(3500, 2500).type('750').key('Tab').type('300').key('Enter').up();
    expect(size()).toEqual([3375, 2850, 750, 300]);
    take();
    hand.move(5000, 5000).type('450');
    expect(hand.tools.typed.get()?.fields[0]).toMatchObject({ text: '450', isTyped: true });
    hand.click(5000, 5000);
    expect(size()).toEqual([5000, 5000, 450, 600]);
    hand.editor.undo();
    hand.editor.undo();
    hand.editor.undo();
    expect(hand.editor.view.all('obstacle').size).toBe(0);
  });

  it('sets a door into the wall that is near, opening into the room, and a ramp along its longer side', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    const made = () => {
      const one = [...hand.editor.view.all('obstacle').values()].at(-1);
      return one && [one.xUm, one.yUm, one.widthUm, one.depthUm, one.rotationMdeg].map((value) => value / 1000);
    };
    const take = (kind: 'door' | 'ramp') => hand.hold({}).tools.choose({ tool: 'obstacle', kind });
    take('door');
    hand.click(9900, 4000);
    expect(made()).toEqual([9950, 4000, 1200, 100, 270]);
    take('door');
    hand.click(3000, 100);
    expect(made()).toEqual([3000, 50, 1200, 100, 180]);
    take('door');
    hand.drag([100, 2000], [0, 3200]);
    expect(made()).toEqual([50, 2600, 1200, 100, 90]);
    take('door');
    hand.click(5000, 4000);
    expect(made()).toEqual([5000, 4000, 1200, 100, 0]);
    take('ramp');
    hand.drag([2000, 6000], [5000, 7200]);
    expect(made()).toEqual([3500, 6600, 1200, 3000, 90]);
  });

  it('stay in the hand after a click with Shift, and go after one without', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'obstacle', kind: 'column' });
    hand.hold({ shift: true }).click(2000, 2000);
    hand.click(4000, 2000);
    expect(hand.path).toBe('obstacle.idle');
    hand.hold({}).click(6000, 2000);
    expect(hand.path).toBe('select.idle');
    expect(hand.editor.view.all('obstacle').size).toBe(3);
  });

  it('are as deep as usual after a straight drag, into the room; a wall stays thin', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    const drawn = (kind: 'dock' | 'wall', y: number) => {
      hand.tools.choose({ tool: 'obstacle', kind });
      hand.drag([2000, y], [6000, y]);
      const one = [...hand.editor.view.all('obstacle').values()].at(-1);
      return one && [one.yUm, one.widthUm, one.depthUm].map((value) => value / 1000);
    };
    expect(drawn('dock', 0)).toEqual([600, 4000, 1200]);
    expect(drawn('dock', 8000)).toEqual([7400, 4000, 1200]);
    expect(drawn('wall', 4000)).toEqual([4050, 4000, 100]);
  });

  it('leave the tool with a second Escape: the first drops what was typed', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'obstacle', kind: 'wall' });
    hand.move(5000, 5000).type('450').key('Escape');
    expect(hand.path).toBe('obstacle.idle');
    hand.key('Escape');
    expect(hand.path).toBe('select.idle');
    expect(hand.tools.typed.get()).toBeUndefined();
  });

  it('need a room', () => {
    const hand = new HandDriver([]);
    hand.tools.choose({ tool: 'obstacle', kind: 'column' });
    hand.click(1000, 1000);
    expect(hand.editor.view.all('obstacle').size).toBe(0);
    expect(hand.notices.at(-1)).toMatch(/room first/);
  });
});

describe('cutting a hole', () => {
  const holes = (hand: HandDriver) =>
    [...hand.editor.view.all('room').values()][0]?.holes?.map((hole) => hole.map(([x, y]) => [x / 1000, y / 1000]));

  it('makes one in the room, whose corners and edges can be pulled, and undoes it', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'hole', shape: 'rectangle' });
    hand.drag([3000, 3000], [6000, 5000]);
    expect(holes(hand)).toEqual([[[3000, 3000], [6000, 3000], [6000, 5000], [3000, 5000]]]); // prettier-ignore
    expect(hand.selected).toHaveLength(1);
    hand.drag([6000, 4000], [7000, 4000]);
    expect(holes(hand)?.[0]?.[1]).toEqual([7000, 3000]);
    hand.editor.undo();
    hand.editor.undo();
    expect(holes(hand)).toBeUndefined();
  });

  it('refuses one beside the room or across its walls', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'hole', shape: 'rectangle' });
    hand.drag([11_000, 1000], [13_000, 3000]);
    expect(hand.notices.at(-1)).toMatch(/inside one/);
    hand.tools.choose({ tool: 'hole', shape: 'polygon' });
    hand.click(1000, 1000).click(4000, 1000).click(4000, 9000).key('Enter');
    expect(hand.notices.at(-1)).toMatch(/within the walls/);
    expect(holes(hand)).toBeUndefined();
  });
});
