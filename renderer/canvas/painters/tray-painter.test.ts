import { describe, expect, it } from 'vitest';
import { HandDriver } from '../../tools/hand-driver';
import { RecordingContext, recordingFrame } from './recording-context';
import { paintTrays } from './tray-painter';

/** Two trays of 4 m, one of them under the floor, and a waterfall on the other. */
function hall(): HandDriver {
  const hand = new HandDriver([]).withRoom(12_000, 8000);
  hand.tools.choose({ tool: 'tray' });
  hand.click(1000, 1000).move(5000, 1000).click(5000, 1000).key('Enter');
  const { trayChoice } = hand.session.getState();
  hand.session.setState({ trayChoice: { ...trayChoice, form: 'ladder', level: 'underfloor' } });
  hand.click(1000, 3000).move(5000, 3000).click(5000, 3000).key('Enter');
  hand.tools.choose({ tool: 'trayDrop', kind: 'waterfall' });
  hand.click(2000, 1000);
  return hand;
}

/** From so far that a tile is three pixels wide. */
const FAR = { xUm: 0, yUm: 0, scale: 1 / 200_000 };

const nothingHidden = (): boolean => false;

describe('trays on the plan', () => {
  it('draws those of a level to scale, dashed under the floor, and nothing of what is hidden', () => {
    const { view } = hall().editor;
    const under = new RecordingContext();
    paintTrays(recordingFrame(under), view, 'underfloor', nothingHidden);
    // The band is 30 px wide about y = 300 px; its bars stand every 300 mm.
    expect(under.argsOf('moveTo')[0]).toEqual([100, 285]);
    expect(under.argsOf('setLineDash')[0]).toEqual([[6, 4]]);
    expect(under.count('moveTo')).toBe(1 + 13);
    const hidden = new RecordingContext();
    paintTrays(recordingFrame(hidden), view, 'overhead', () => true);
    expect([hidden.count('fill'), hidden.count('stroke')]).toEqual([0, 0]);
  });

  it('draws drops over the trays overhead', () => {
    const { view } = hall().editor;
    const over = new RecordingContext();
    paintTrays(recordingFrame(over), view, 'overhead', nothingHidden);
    expect(over.argsOf('rect')).toEqual([[185, 85, 30, 30]]);
  });

  it('draws all of one colour in one stroke where they are thinner than a few pixels', () => {
    const { view } = hall().editor;
    const far = new RecordingContext();
    paintTrays(recordingFrame(far, { camera: FAR }), view, 'underfloor', nothingHidden);
    expect([far.count('fill'), far.count('stroke'), far.count('closePath')]).toEqual([0, 1, 0]);
  });

  it('takes the colours that an overlay gives its parts', () => {
    const { view } = hall().editor;
    const recording = new RecordingContext();
    const filled: unknown[] = [];
    const frame = recordingFrame(recording);
    const ctx = new Proxy(frame.ctx, {
      set: (target, name, value) => {
        if (name === 'fillStyle') filled.push(value);
        return Reflect.set(target, name, value);
      },
    });
    const fill = () => [
      { fromUm: 0, toUm: 1_000_000, colour: 'full', isUnknown: false },
      { fromUm: 1_000_000, toUm: 4_000_000, colour: 'hatch', isUnknown: true },
    ];
    paintTrays({ ...frame, ctx }, view, 'underfloor', nothingHidden, fill);
    expect(filled).toEqual(['full', 'background']);
    expect(recording.argsOf('lineTo')[0]).toEqual([200, 285]);
  });
});
