import { defineRule } from '../engine/rule';
import { nameOf } from './fat-tree';

/** More cables than these are not listed with a finding. */
const MOST_RELATED = 20;

export const rails = defineRule({
  code: 'NET-RAIL',
  key: 'cabling.rails',
  title: 'A port of a node lands on another rail',
  reason:
    'In a rail-optimised fabric like GPUs of all nodes meet on one leaf; one that does not, goes over a spine each time.',
  basis: 'like ports of all nodes of a fabric land on like leaves of their units',
  source: 'NVIDIA DGX SuperPOD reference architecture: rail-optimised compute fabric',
  grade: 'V',
  notChecked: 'Fabrics that were not generated, and those in which every node reaches one leaf alone.',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: {
    stray:
      '{fabric}, {plane}: {actual} of {links} cables of nodes land on another of {rails} rails than like ports do; {limit} may.',
  },
  checks: (check) => [
    check('fabric', ['fabric'], (slot, { fabric }, _params, report) => {
      const record = fabric.at(slot);
      if (!record) return;
      for (const plane of fabric.planesOf(slot)) {
        const found = plane.rails;
        if (!found || found.strayIds.length === 0) continue;
        report.breach({
          subjects: [record.id],
          discriminator: plane.key,
          message: 'stray',
          params: { ...nameOf(record.id, plane), links: found.links, rails: found.rails },
          actual: found.strayIds.length,
          limit: 0,
          dimension: 'count',
          unit: '',
          related: found.strayIds.slice(0, MOST_RELATED),
        });
      }
    }),
  ],
});
