import { describe, expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { connectPower } from '#shared/operations/connect-power';
import { aHall } from '#shared/testing/builders';
import { Editor } from './editor';

function chained(): Editor {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(
    aHall()
      .add('powerNode', 'bus', { name: 'Bus', kind: 'busway', voltageV: 400 })
      .rack('R1', { plannedPowerW: 10_000 })
      .feed('tap', { sourceId: 'powerNode:bus', voltageV: 400, breakerMilliA: 32_000 })
      .records(),
  );
  return editor;
}

const busW = ({ checks: { analysis } }: Editor): number =>
  analysis.nodeLoads.load(analysis.chain.graph.nodes.slotOf('powerNode:bus')).outW;

describe('reading what a gesture would do', () => {
  it('gives the numbers of the gesture and leaves those of the document', () => {
    const editor = chained();
    const plan = connectPower(editor.view, { ids: editor.ids, feedIds: ['powerFeed:tap'], loadIds: ['rack:R1'] });
    if (!plan.ok) throw new Error(plan.error.message);
    editor.showPreview(plan.value, []);
    expect(editor.readPreviewed(() => busW(editor))).toBe(10_000);
    expect(busW(editor)).toBe(0);
  });

  it('does not take a change back that has been committed since', () => {
    const editor = chained();
    const plan = connectPower(editor.view, { ids: editor.ids, feedIds: ['powerFeed:tap'], loadIds: ['rack:R1'] });
    if (!plan.ok) throw new Error(plan.error.message);
    editor.showPreview(plan.value, []);
    // Panels read as soon as the document has changed, before whoever made the preview drops it.
    const seen: number[] = [];
    const stop = editor.revision.subscribe(() => seen.push(editor.readPreviewed(() => busW(editor))));
    editor.run({ label: 'Connect', code: 'power.connect' }, plan);
    stop();
    expect(seen).toEqual([10_000]);
    expect(busW(editor)).toBe(10_000);
  });
});
