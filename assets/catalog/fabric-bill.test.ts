import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { billOfMaterials, type BillKind } from '#shared/exchange/tables/bill-of-materials';
import { generateFabricNow } from '#shared/generate/fabric/generate-fabric';
import { createSequentialIds } from '#shared/model/record-id';
import { LENGTH_PARAMS } from '#shared/rules/cabling/length';
import { DocumentStore } from '#shared/store/document-store';
import { BUILT_IN_TYPES } from './catalog';

const ALLOWANCES = {
  trayHeightUm: LENGTH_PARAMS.trayHeightUm.default,
  slackPerEndUm: LENGTH_PARAMS.slackPerEndUm.default,
  slackSharePermille: LENGTH_PARAMS.slackSharePermille.default,
};

function billed(media: object, more: object = {}) {
  const store = DocumentStore.from([]);
  const spec = { name: 'F', nodes: 8, nodeType: 'nvidia/dgx-b200', switchType: 'nvidia/qm9700', media, ...more };
  const made = generateFabricNow(store, { spec, ids: createSequentialIds('f'), catalog: BUILT_IN_TYPES });
  if (!made.ok) throw new Error(made.error.message);
  store.apply(made.value.diff);
  const bill = billOfMaterials(store, HallAnalysis.of(store), ALLOWANCES, made.value.fabricId);
  const count = (kind: BillKind): number =>
    bill.lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.count, 0);
  return { bill, counts: made.value.counts, count };
}

describe('what is bought for a fabric', () => {
  it('with optics everywhere: a module for each cage in use, as the formula counts them, and a cord for each link', () => {
    const { counts, count, bill } = billed({ copper: 'nowhere', optics: 'multimode' });
    expect(count('device')).toBe(counts.nodes + counts.leaf + counts.spine);
    expect(count('transceiver')).toBe(counts.transceivers + counts.nodeTransceivers);
    expect(count('cable')).toBe(counts.cables.nodeLeaf + counts.cables.leafSpine);
    const cords = bill.lines.filter(({ kind }) => kind === 'cable');
    for (const { count: cordCount, eachUm = 0, totalUm } of cords) {
      expect(eachUm).toBeGreaterThan(0);
      expect(totalUm).toEqual({ known: eachUm * cordCount, unknownCount: 0 });
    }
  });

  it('with copper where it reaches: fewer modules, and one twin-port cable for two links', () => {
    const { counts, count, bill } = billed({});
    const twin = bill.lines
      .filter(({ name }) => name.includes('twin-port 2'))
      .reduce((sum, { count: n }) => sum + n, 0);
    expect(twin).toBeGreaterThan(0);
    expect(count('transceiver')).toBeLessThan(counts.transceivers + counts.nodeTransceivers);
    expect(count('cable')).toBeLessThan(counts.cables.nodeLeaf + counts.cables.leafSpine);
  });

  it('with ports split at both ends: one shuffle for four links of a length', () => {
    const split = { nodes: 64, nodeType: 'nvidia/dgx-b300', switchType: 'nvidia/sn5600', breakout: 4, tiers: 2 };
    const { counts, bill } = billed({}, split);
    const links = counts.groups.reduce(
      (sum, { tree, planes }) => sum + planes * tree.leafSpineLinks * tree.breakout,
      0,
    );
    const shuffles = bill.lines.filter(({ name }) => name.includes('shuffle'));
    const bought = shuffles.reduce((sum, { count }) => sum + count, 0);
    expect(links).toBeGreaterThan(0);
    expect(bought).toBeGreaterThanOrEqual(links / 4);
    expect(bought).toBeLessThan(links / 4 + shuffles.length);
  });
});
