import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import type { PointUm } from '#shared/model/field';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { viasOf } from '#shared/operations/route-cables';
import { DiffBuilder } from '#shared/store/records-diff';
import { ok } from '#shared/units/result';
import { TEST_FRAME, TEST_SYSTEM } from '#shared/testing/test-types';
import { traysOnWay } from '../../editor/cables/cable-details';
import { routeGrip } from '../../editor/cables/route-grip';
import { HandDriver } from '../hand-driver';
import { planCables } from './plan-cables';

const MM = 1000;

/**
 * Two racks with two ports each at the same height, far apart, and a frame without ports. Three trays over the racks and
 * two ways from west to east: north at y = 0.5 m, south at y = 8.5 m.
 */
function hall() {
  const hand = new HandDriver([TEST_SYSTEM]).withRoom(14_000, 9000);
  const west = hand.withRack(2000, 4000) as PortOwnerId;
  const east = hand.withRack(12_000, 4000) as PortOwnerId;
  hand.withRack(7000, 4500, TEST_FRAME);
  const [roomId] = hand.editor.view.all('room').keys();
  const tray = (id: string, ...path: PointUm[]) =>
    createRecord('tray', `tray:${id}`, {
      roomId: roomId as `room:${string}`,
      name: id,
      path: path.map(([x, y]): PointUm => [x * MM, y * MM]),
      widthUm: 300 * MM,
      depthUm: 100 * MM,
      elevationUm: 2400 * MM,
    });
  const trays = new DiffBuilder()
    .add(tray('west', [2000, 500], [2000, 8500]))
    .add(tray('east', [12_000, 500], [12_000, 8500]))
    .add(tray('north', [2000, 500], [12_000, 500]))
    .add(tray('south', [2000, 8500], [12_000, 8500]));
  hand.editor.run({ label: 'trays', code: 'test' }, ok(trays.build()));
  hand.editor.select([]);
  return { hand, west, east };
}

function connected() {
  const made = hall();
  const { hand, west, east } = made;
  const wish = { fromIds: [west], toIds: [east], count: 1, rule: 'each', purpose: 'compute' } as const;
  const planned = planCables(hand.editor, {
    ...wish,
    speedMbps: 400_000,
    medium: { kind: 'given', medium: undefined },
  });
  hand.editor.run({ label: 'cables', code: 'test' }, planned.plan);
  const [cable] = hand.editor.view.all('cable').values();
  if (!cable) throw new Error('no cable was made');
  return { ...made, cable, planned };
}

describe('connecting cables by dragging', () => {
  it('shows the way and its length, and asks for the rest when let go', () => {
    const { hand, west, east } = hall();
    hand.tools.choose({ tool: 'cable' });
    hand.down(2000, 4000).move(5000, 4000);
    expect(hand.tools.sketch.get().hint).toMatch(/^Drop rack .+ on the rack the cables go to$/);
    hand.move(12_000, 4000);
    expect(hand.editor.preview.get()?.diff.added.size).toBe(1);
    expect(hand.tools.sketch.get().hint).toMatch(/^Cables from rack .+: \d+\.?\d* m$/);
    hand.up();
    expect(hand.session.getState().dialog).toEqual({ kind: 'connectCables', fromIds: [west], toIds: [east] });
    expect([hand.editor.view.all('cable').size, hand.editor.preview.get(), hand.path]).toEqual([
      0,
      undefined,
      'cable.idle',
    ]);
  });

  it('refuses what has no ports, and changes nothing', () => {
    const { hand } = hall();
    hand.tools.choose({ tool: 'cable' });
    const { text } = hand;
    hand.down(2000, 4000).move(4000, 4000).move(7000, 4500);
    expect(hand.tools.sketch.get()).toMatchObject({ isHintRefusal: true, cords: { tone: 'refused' } });
    hand.up();
    expect([hand.text, hand.session.getState().dialog, hand.notices.at(-1)]).toEqual([
      text,
      undefined,
      expect.stringMatching(/has ports/),
    ]);
  });

  it('leaves no trace on Escape, and a click chooses one out of what is selected', () => {
    const { hand, west, east } = hall();
    hand.tools.choose({ tool: 'cable' });
    hand.editor.select([west, east]);
    hand.down(2000, 4000).move(7000, 7500).key('Escape');
    expect([hand.path, hand.tools.sketch.get()]).toEqual(['cable.idle', {}]);
    hand.click(2000, 4000);
    expect(hand.selected).toEqual([west]);
  });
});

describe('planning cables', () => {
  it('measures each run along the trays, and tells where ports run out', () => {
    const { hand, west, east, planned } = connected();
    expect(planned.runs).toMatchObject([{ fromId: west, toId: east, count: 1 }]);
    expect(planned.totalUm).toBeGreaterThan(14_000 * MM);
    const more = planCables(hand.editor, {
      ...{ fromIds: [west], toIds: [east], count: 3, rule: 'each', purpose: 'compute' },
      speedMbps: 400_000,
      medium: { kind: 'given', medium: undefined },
    });
    expect([more.shared.pairs.length, more.shared.wanted]).toEqual([1, 3]);
  });
});

describe('leading a cable by another tray', () => {
  it('is one step: its grip is dragged onto the tray it must pass', () => {
    const { hand, cable } = connected();
    const { analysis } = hand.editor.checks;
    expect(traysOnWay(analysis, cable.id)).toEqual(['tray:west', 'tray:north', 'tray:east']);
    hand.editor.select([cable.id]);
    const grip = routeGrip(hand.editor);
    expect(grip).toEqual({ xUm: 7000 * MM, yUm: 500 * MM });
    hand.down(7000, 500);
    expect(hand.path).toBe('select.routing');
    hand.move(7000, 3000).move(7000, 500);
    expect(hand.tools.sketch.get().hint).toBe('Goes by north already');
    hand.move(6000, 8500);
    expect(hand.tools.sketch.get().hint).toMatch(/^By south: .+ longer$/);
    const before = hand.depth;
    hand.up();
    expect(hand.depth - before).toBe(1);
    expect(viasOf(hand.editor.view, cable.id)).toEqual(['tray:south']);
    expect(traysOnWay(analysis, cable.id)).toEqual(['tray:west', 'tray:south', 'tray:east']);
    hand.editor.undo();
    expect(traysOnWay(analysis, cable.id)).toEqual(['tray:west', 'tray:north', 'tray:east']);
  });

  it('is not offered for a way that is locked', () => {
    const { hand, cable } = connected();
    const locked = new DiffBuilder().update(cable, { ...cable, isRouteLocked: true }).build();
    hand.editor.run({ label: 'lock', code: 'test' }, ok(locked));
    hand.editor.select([cable.id]);
    expect(routeGrip(hand.editor)).toBeUndefined();
  });
});
