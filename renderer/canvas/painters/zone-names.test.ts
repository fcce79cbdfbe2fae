import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import { HandDriver } from '../../tools/hand-driver';
import type { LabelCache } from './label-cache';
import { RecordingContext, recordingFrame } from './recording-context';
import { paintZoneNames } from './zone-names';

/** Where the name of an aisle of 10 m × 1.2 m is painted, at 10 mm a pixel, when these places are taken. */
function placed(taken: (minX: number, maxX: number) => boolean): readonly [number, number] | undefined {
  const { editor } = new HandDriver([]).withRoom(20_000, 10_000);
  const id = 'zone:1' as const;
  const outline: [number, number][] = [
    [0, 1_000_000],
    [10_000_000, 1_000_000],
    [10_000_000, 2_200_000],
    [0, 2_200_000],
  ];
  const roomId = [...editor.view.all('room').values()][0]?.id;
  if (!roomId) throw new Error('No room');
  const zone = createRecord('zone', id, { name: 'Cold 1', kind: 'coldAisle', roomId, outline });
  const view = { ...editor.view, all: () => new Map([[id, zone]]) } as unknown as typeof editor.view;
  let at: readonly [number, number] | undefined;
  const labels = {
    sizeOf: () => ({ width: 60, height: 14 }),
    drawCentred: (_ctx: unknown, _text: string, x: number, y: number) => (at = [x, y]),
  } as unknown as LabelCache;
  paintZoneNames(
    recordingFrame(new RecordingContext(), { size: { width: 1200, height: 800 } }),
    view,
    labels,
    () => false,
    ({ minX, maxX }) => taken(minX, maxX),
  );
  return at;
}

describe('the name of an aisle', () => {
  it('stands in the middle of the upper edge', () => {
    expect(placed(() => false)).toEqual([500, 110]);
  });

  it('gives way to a column in the middle', () => {
    expect(placed((minX, maxX) => minX < 5_200_000 && maxX > 4_800_000)).toEqual([267, 110]);
  });

  it('stays in the middle where nothing is free', () => {
    expect(placed(() => true)).toEqual([500, 110]);
  });
});
