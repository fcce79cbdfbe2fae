import { defineRule } from '../engine/rule';
import { nameOf } from './fat-tree';

export const oversubscription = defineRule({
  code: 'NET-OVERSUB',
  key: 'cabling.oversubscription',
  title: 'A leaf has more below than above',
  reason: 'Collective operations of training run at the pace of the slowest path; a leaf without enough above is one.',
  basis:
    'speed of the cables of a leaf to nodes over that of its cables to spines, or their number where a speed is not stated',
  source: 'NVIDIA DGX SuperPOD reference architecture: compute fabrics without oversubscription',
  grade: 'V',
  notChecked: 'Fabrics that were not generated; storage and management. How evenly uplinks are spread.',
  severity: 'warning',
  isLive: false,
  params: {
    ratioPermille: {
      default: 1000,
      dimension: 'share',
      label: 'Largest oversubscription of a leaf',
      source: 'project default (rule NET-OVERSUB)',
      grade: 'K',
      min: 1,
      max: 100_000,
    },
  },
  messages: {
    over: '{leaf} of {fabric}, {plane}, has {down} links to nodes and {up} up: {actual} of what goes up, where {limit} may be.',
    none: '{leaf} of {fabric}, {plane}, has {down} links to nodes and none up.',
    empty: '{fabric}, {plane}: no node is cabled to its leaves, so their oversubscription was not checked.',
  },
  checks: (check) => [
    check('fabric', ['fabric'], (slot, { fabric }, params, report) => {
      const record = fabric.at(slot);
      if (!record) return;
      for (const plane of fabric.planesOf(slot)) {
        if (!plane.isCompute || plane.spines === 0) continue;
        const leaf = plane.worstLeaf;
        const common = { subjects: [record.id] as [string], discriminator: plane.key };
        if (!leaf || leaf.downLinks === 0) {
          report.notChecked({ ...common, message: 'empty', params: nameOf(record.id, plane) });
          continue;
        }
        const isOver = leaf.ratioPermille === undefined || leaf.ratioPermille > params.ratioPermille;
        if (!isOver) continue;
        report.breach({
          ...common,
          message: leaf.ratioPermille === undefined ? 'none' : 'over',
          params: {
            ...nameOf(record.id, plane),
            leaf: { record: leaf.deviceId },
            down: leaf.downLinks,
            up: leaf.upLinks,
          },
          actual: leaf.ratioPermille ?? leaf.downLinks,
          limit: leaf.ratioPermille === undefined ? 0 : params.ratioPermille,
          dimension: leaf.ratioPermille === undefined ? 'count' : 'share',
          unit: leaf.ratioPermille === undefined ? '' : '%',
          related: [leaf.deviceId],
        });
      }
    }),
  ],
});
