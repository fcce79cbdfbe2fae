import { FIBRE } from '../../analysis/cabling/tray-line';
import { kindsOfMedium } from '../../analysis/cabling/cable-class';
import type { FabricPlane } from '../../analysis/fabrics/fabric-plane';
import type { Facts } from '../../analysis/facts';
import { cableDelayNs } from '../../analysis/formulas/cabling';
import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { nameOf } from './fat-tree';
import { lengthOf, LENGTH_PARAMS } from './length';

/** Delay by length, ns/m: fibre (community; NVIDIA pages use 4.5) and copper. */
const FIBRE_NS_PER_M = 4.9;
const COPPER_NS_PER_M = 4.3;

export const latency = defineRule({
  code: 'LATENCY',
  key: 'cabling.latency',
  title: 'How long light and switches take across a fabric',
  reason: 'Halls that spread over several rooms add more by cables than by switches; small messages feel it.',
  basis:
    'longest cable of every layer, up and down again, at 4.9 ns/m of fibre and 4.3 of copper, and every switch passed',
  source: 'community reference on 4.9 ns/m; NVIDIA pages on cut-through switches',
  grade: 'T',
  notChecked: 'Nodes, congestion, error correction in modules. Fabrics that were not generated.',
  severity: 'info',
  isLive: false,
  params: {
    ...LENGTH_PARAMS,
    limitNs: {
      default: 2_000,
      dimension: 'delay',
      label: 'Latency between nodes to stay within',
      source: 'project default (rule LATENCY)',
      grade: 'K',
      max: 1_000_000_000,
    },
  },
  messages: {
    over: '{fabric}, {plane}: the longest way between nodes takes {actual}, {mean} in the mean; {limit} is what to stay within.',
    unknown:
      '{fabric}, {plane}: the longest way between nodes takes at least {actual}, {mean} in the mean; the latency of its switches or the length of some of its cables is not known.',
  },
  checks: (check) => [
    check('fabric', ['fabric'], (slot, { fabric }, params, report) => {
      const record = fabric.at(slot);
      if (!record) return;
      for (const plane of fabric.planesOf(slot)) {
        if (!plane.isCompute || plane.layers[0].length === 0) continue;
        const { worstNs, meanNs, switchesNs, hasUnknown } = delaysOf(fabric, plane, params);
        const actual = Math.round(worstNs);
        if (!hasUnknown && actual <= params.limitNs) continue;
        const delay = (quantity: number) => ({ quantity, dimension: 'delay' });
        const common = {
          subjects: [record.id] as [string],
          discriminator: plane.key,
          params: { ...nameOf(record.id, plane), mean: delay(Math.round(meanNs)) },
          actual,
          limit: params.limitNs,
          dimension: 'delay' as const,
          unit: 'ns',
          evidence: [
            { label: 'Longest cables, up and down', value: delay(Math.round(worstNs - switchesNs)) },
            { label: 'Cables in the mean, up and down', value: delay(Math.round(meanNs - switchesNs)) },
            { label: 'Switches passed, as far as known', value: delay(Math.round(switchesNs)) },
          ],
        };
        if (actual > params.limitNs) report.breach({ ...common, message: 'over' });
        else report.notChecked({ ...common, message: 'unknown' });
      }
    }),
  ],
});

type LengthParams = Parameters<typeof lengthOf>[2];

/** The longest and the mean way from node to node over the top of the tree. */
function delaysOf(facts: Facts['fabric'], plane: FabricPlane, params: LengthParams) {
  let hasUnknown = false;
  let worstNs = 0;
  let meanNs = 0;
  for (const layer of plane.layers) {
    let worst = 0;
    let sum = 0;
    let known = 0;
    for (const cable of layer) {
      const lengthUm = lengthOf(facts, cable, params);
      if (lengthUm === undefined) {
        hasUnknown = true;
        continue;
      }
      const medium = facts.assemblyAt(cable)?.cable.cabling.medium ?? facts.mediumAt(cable)?.reach?.medium;
      // A cable of unknown kind is taken for fibre, the slower of the two.
      const isFibre = (kindsOfMedium(medium) & FIBRE) !== 0;
      const own = cableDelayNs(lengthUm / 1_000_000, isFibre ? FIBRE_NS_PER_M : COPPER_NS_PER_M);
      worst = Math.max(worst, own);
      sum += own;
      known++;
    }
    worstNs += 2 * worst;
    meanNs += known === 0 ? 0 : (2 * sum) / known;
  }
  let switchesNs = 0;
  for (const [tier, type] of plane.switchTypes.entries()) {
    const own = canonical('switchLatency', type.figures.switchLatency);
    if (!isKnown(own)) hasUnknown = true;
    else switchesNs += tier === plane.switchTypes.length - 1 ? own : 2 * own;
  }
  return { worstNs: worstNs + switchesNs, meanNs: meanNs + switchesNs, switchesNs, hasUnknown };
}
