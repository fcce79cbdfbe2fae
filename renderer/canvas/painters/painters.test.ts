import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../../tools/hand-driver';
import { BulkItems } from '../bulk-items';
import { paintRooms, paintZones } from './area-painter';
import { paintGrid } from './grid-painter';
import { ItemPainter } from './item-painter';
import type { LabelCache } from './label-cache';
import { paintObstacles } from './obstacle-painter';
import { RecordingContext, recordingFrame } from './recording-context';
import { tileAt, tileLabel } from './tile-label';

function labelsThatRecord() {
  const texts: string[] = [];
  return {
    texts,
    labels: {
      drawCentred: (_ctx: unknown, text: string) => texts.push(text),
      drawInBox: (_ctx: unknown, text: string) => texts.push(text) > 0,
      drawNameInBox: (_ctx: unknown, text: string) => texts.push(text),
      sizeOf: (text: string) => ({ width: 7 * text.length, height: 14 }),
    } as unknown as LabelCache,
  };
}

describe('item painter', () => {
  it('paints what is in view and no more', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(100_000, 20_000);
    for (let x = 1; x < 100; x++) hand.withRack(x * 1000, 2000);
    const recording = new RecordingContext();
    new ItemPainter(labelsThatRecord().labels).paint(recordingFrame(recording), new BulkItems(hand.editor), undefined);
    // Ten metres are in view: ten racks, each once filled and once stroked, with one at the edge.
    expect(recording.count('rect')).toBeGreaterThan(18);
    expect(recording.count('rect')).toBeLessThanOrEqual(24);
    expect(recording.count('fill')).toBeLessThan(8);
  });

  it('names racks only when there is room for a name', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.withRack(2000, 2000);
    const near = labelsThatRecord();
    new ItemPainter(near.labels).paint(recordingFrame(new RecordingContext()), new BulkItems(hand.editor), undefined);
    expect(near.texts).toEqual(['R01']);
    const far = labelsThatRecord();
    const camera = { xUm: 0, yUm: 0, scale: 1 / 60_000 };
    new ItemPainter(far.labels).paint(
      recordingFrame(new RecordingContext(), { camera }),
      new BulkItems(hand.editor),
      undefined,
    );
    expect(far.texts).toEqual([]);
  });

  it('hides what a preview shows elsewhere', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    const id = hand.withRack(2000, 2000);
    const recording = new RecordingContext();
    new ItemPainter(labelsThatRecord().labels).paint(
      recordingFrame(recording),
      new BulkItems(hand.editor),
      (hidden) => hidden === id,
    );
    expect(recording.count('rect')).toBe(0);
  });

  it('keeps its columns as a rebuilt set would be, through moves, deletion and undo', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(20_000, 20_000);
    const ids = [2000, 4000, 6000, 8000].map((x) => hand.withRack(x, 2000));
    const kept = new BulkItems(hand.editor);
    hand.editor.changed.subscribe(({ diff }) => kept.apply(diff));
    hand.drag([2000, 2000], [5000, 9000]);
    hand.editor.undo();
    hand.editor.redo();
    const boxes = (items: BulkItems) =>
      ids.map((id) => {
        const slot = items.slotOf(id);
        return slot === undefined
          ? undefined
          : [items.minX[slot], items.minY[slot], items.maxX[slot], items.maxY[slot], items.nameAt(slot)];
      });
    expect(boxes(kept)).toEqual(boxes(new BulkItems(hand.editor)));
  });
});

describe('grid painter', () => {
  it('draws a plain grid before there is a room, and the tiles of a room with labels after', () => {
    const hand = new HandDriver([]);
    const plain = new RecordingContext();
    const none = labelsThatRecord();
    paintGrid(recordingFrame(plain), hand.editor.view, none.labels);
    expect(plain.count('lineTo')).toBeGreaterThan(10);
    expect(none.texts).toEqual([]);
    hand.withRoom(6000, 3000);
    const room = labelsThatRecord();
    paintGrid(recordingFrame(new RecordingContext()), hand.editor.view, room.labels);
    expect(room.texts).toEqual(expect.arrayContaining(['A', 'J', '01', '05']));
  });

  it('draws no single tiles when they are too small to see', () => {
    const hand = new HandDriver([]).withRoom(600_000, 600_000);
    const recording = new RecordingContext();
    paintGrid(
      recordingFrame(recording, { camera: { xUm: 0, yUm: 0, scale: 1 / 800_000 } }),
      hand.editor.view,
      labelsThatRecord().labels,
    );
    expect(recording.count('lineTo')).toBe(0);
  });
});

describe('area and obstacle painters', () => {
  it('leave out what is not in view', () => {
    const hand = new HandDriver([]).withRoom(5000, 5000);
    const away = new RecordingContext();
    paintRooms(
      recordingFrame(away, { camera: { xUm: 90_000_000, yUm: 0, scale: 1 / 10_000 } }),
      hand.editor.view,
      () => false,
    );
    paintZones(recordingFrame(away), hand.editor.view, () => false);
    expect(away.count('fill')).toBe(0);
  });

  it('sweep a door with a quarter circle as wide as its leaf', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    hand.tools.choose({ tool: 'obstacle', kind: 'door' });
    hand.click(5000, 4000);
    const recording = new RecordingContext();
    paintObstacles(recordingFrame(recording), hand.editor.scene.floorItems.values(), () => false);
    const [arc] = recording.argsOf('arc');
    expect(arc?.[2]).toBe(120);
    const sweep = Math.abs(Number(arc?.[4]) - Number(arc?.[3]));
    expect(Math.min(sweep, 2 * Math.PI - sweep)).toBeCloseTo(Math.PI / 2);
  });
});

describe('tile labels', () => {
  it('go from A to Z and on with AA; numbers have two digits', () => {
    expect([0, 25, 26, 701, 702].map((index) => tileLabel(index, 'letters'))).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect([0, 8, 99].map((index) => tileLabel(index, 'numbers'))).toEqual(['01', '09', '100']);
    expect(tileLabel(-1, 'letters')).toBe('');
  });

  it('name the tile a point stands on', () => {
    const room = {
      tilePitchXUm: 600_000,
      tilePitchYUm: 600_000,
      tileOriginXUm: 0,
      tileOriginYUm: 0,
      tileLabels: 'letters-numbers',
    } as const;
    expect(tileAt(room, { xUm: 1_300_000, yUm: 2_000_000 })).toBe('C04');
    expect(tileAt({ ...room, tileLabels: 'numbers-letters' }, { xUm: 1_300_000, yUm: 2_000_000 })).toBe('03D');
    expect(tileAt(room, { xUm: -1, yUm: 0 })).toBe('');
  });
});
