import { describe, expect, it } from 'vitest';
import { HandDriver } from '../../tools/hand-driver';
import { paintPipes, paintTiles } from './piping-painter';
import { RecordingContext, recordingFrame } from './recording-context';

function hall(): HandDriver {
  const hand = new HandDriver([]).withRoom(12_000, 8000);
  hand.tools.choose({ tool: 'pipe', carries: 'both', level: 'overhead' });
  hand.click(1000, 1000).move(5000, 1000).click(5000, 1000).key('Enter');
  hand.tools.choose({ tool: 'tiles' });
  hand.drag([700, 2500], [2000, 2500]);
  return hand;
}

/** From so far that a tile is three pixels wide. */
const FAR = { xUm: 0, yUm: 0, scale: 1 / 200_000 };

const nothingHidden = (): boolean => false;

describe('pipes and tiles on the plan', () => {
  it('draws supply and return of a pipe on its own level, and nothing of what is hidden', () => {
    const { view } = hall().editor;
    const painted = new RecordingContext();
    paintPipes(recordingFrame(painted), view, 'overhead', nothingHidden);
    expect(painted.count('stroke')).toBe(2);
    const other = new RecordingContext();
    paintPipes(recordingFrame(other), view, 'underfloor', nothingHidden);
    paintPipes(recordingFrame(other), view, 'overhead', () => true);
    expect(other.count('stroke')).toBe(0);
  });

  it('draws slots in tiles that are large enough on screen, else a tint alone', () => {
    const { view } = hall().editor;
    const near = new RecordingContext();
    paintTiles(recordingFrame(near), view, nothingHidden);
    expect([near.count('fillRect'), near.count('strokeRect')]).toEqual([3, 3]);
    const far = new RecordingContext();
    paintTiles(recordingFrame(far, { camera: FAR }), view, nothingHidden);
    expect([far.count('fillRect'), far.count('strokeRect')]).toEqual([3, 0]);
  });
});
