import { describe, expect, it } from 'vitest';
import { addDimensionBetween } from '#shared/operations/add-dimension';
import { addGuide } from '#shared/operations/add-guide';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../../tools/hand-driver';
import { paintMinimap } from '../minimap/minimap-painter';
import { paintMarks } from './mark-painter';
import { namedColours, RecordingContext, recordingFrame } from './recording-context';

function painted(hand: HandDriver): RecordingContext {
  const recording = new RecordingContext();
  paintMarks(recordingFrame(recording, { alpha: 1 }), hand.editor);
  return recording;
}

function withDimension() {
  const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
  const [from, to] = [hand.withRack(2000, 2000), hand.withRack(4000, 2000)] as [`rack:${string}`, `rack:${string}`];
  const plan = addDimensionBetween(hand.editor.view, { ids: hand.editor.ids, fromId: from, toId: to });
  hand.editor.run({ label: 'dimension', code: 'test' }, plan);
  return hand;
}

describe('mark painter', () => {
  it('writes the length of a dimension, and the coming one while an item is dragged', () => {
    const hand = withDimension();
    expect(painted(hand).argsOf('fillText')).toEqual([['1400 mm', expect.anything(), expect.anything()]]);
    hand.editor.select([]);
    hand.down(4000, 2000).move(4500, 2000).move(5000, 2000);
    expect(painted(hand).argsOf('fillText')[0]?.[0]).toBe('2400 mm');
    hand.key('Escape').up();
    expect(painted(hand).argsOf('fillText')[0]?.[0]).toBe('1400 mm');
  });

  it('draws a guide across the whole view', () => {
    const hand = new HandDriver([]).withRoom(10_000, 8000);
    const plan = addGuide(hand.editor.view, { ids: hand.editor.ids, axis: 'y', atUm: 3_000_000 });
    hand.editor.run({ label: 'guide', code: 'test' }, plan);
    const recording = painted(hand);
    expect(recording.argsOf('moveTo')).toEqual([[0, 300.5]]);
    expect(recording.argsOf('lineTo')).toEqual([[1000, 300.5]]);
  });
});

describe('minimap painter', () => {
  it('draws every item, in one pass and with no text', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(100_000, 20_000);
    for (let x = 1; x < 90; x++) hand.withRack(x * 1000, 2000);
    const recording = new RecordingContext();
    paintMinimap(
      recording.ctx,
      hand.editor,
      { xUm: 0, yUm: 0, scale: 1 / 1e6 },
      { width: 192, height: 128 },
      namedColours,
    );
    expect(recording.count('fillRect')).toBe(1 + 89);
    expect(recording.count('fillText')).toBe(0);
  });
});
