import * as fabric from '../fabric';
import type { Calculator } from './define';
import { calculator, InputError, number, optional, output } from './define';

const SUPERPOD = 'NVIDIA DGX SuperPOD reference architecture RA-11333-001 V11, table 4 and appendix A';
const whole = (meaning: string, min = 0) => number('', meaning, { min, max: 100_000_000, integer: true });
const evenRadix = {
  ...number('', 'ports per switch, even', { min: 2, max: 4096, integer: true }),
  read: (value: unknown): number => {
    const ports = number('', '', { min: 2, max: 4096, integer: true }).read(value);
    if (ports % 2 !== 0) throw new InputError('must be even');
    return ports;
  },
};

/** Calculators of fabrics. */
export const FABRIC_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'railFatTree2',
    rule: 'NET-FT2',
    summary: 'Two-tier rail-optimised fat tree',
    source: SUPERPOD,
    grade: 'P',
    inputs: {
      nodes: whole('number of nodes', 1),
      rails: number('', 'rails, one port per node each', { min: 1, max: 64, integer: true }),
      radix: evenRadix,
      extra_ports: optional(whole('leaf ports beside the nodes’'), 0),
    },
    outputs: {
      gpus: output('', 'GPUs'),
      leaf: output('', 'leaf switches'),
      spine: output('', 'spine switches'),
      node_leaf_plus_ufm: output('', 'links from nodes and fabric manager to leaves'),
      leaf_spine: output('', 'links from leaves to spines'),
    },
    compute: ({ nodes, rails, radix, extra_ports }) => {
      const tree = fabric.railFatTree2(nodes, rails, radix, extra_ports);
      if (tree.nodeLeafLinks > fabric.fatTree2MaxEndpoints(radix)) {
        throw new InputError(
          `nodes need ${String(tree.nodeLeafLinks)} ports, above the ${String(fabric.fatTree2MaxEndpoints(radix))} of two tiers of ${String(radix)}-port switches; use fatTree3.`,
        );
      }
      return {
        gpus: tree.gpus,
        leaf: tree.leaves,
        spine: tree.spines,
        node_leaf_plus_ufm: tree.nodeLeafLinks,
        leaf_spine: tree.leafSpineLinks,
      };
    },
  }),
  calculator({
    name: 'fatTree2MaxEndpoints',
    rule: 'NET-FT2',
    summary: 'Most endpoints of a two-tier fat tree',
    source: 'k²/2; Quantum-X800 Q3400 10,368 endpoints (secondary)',
    grade: 'S',
    inputs: { radix: evenRadix },
    outputs: { endpoints: output('', 'endpoints') },
    compute: ({ radix }) => ({ endpoints: fabric.fatTree2MaxEndpoints(radix) }),
  }),
  calculator({
    name: 'fatTree3',
    rule: 'NET-FT3',
    summary: 'Three-tier fat tree',
    source: 'NVIDIA DGX SuperPOD H100 reference architecture, table 3',
    grade: 'P',
    inputs: { endpoints: whole('number of endpoints', 1), radix: evenRadix },
    outputs: {
      leaf: output('', 'leaf switches'),
      spine: output('', 'spine switches'),
      core: output('', 'core switches'),
      node_leaf: output('', 'links from nodes to leaves'),
      leaf_spine: output('', 'links from leaves to spines'),
      spine_core: output('', 'links from spines to cores'),
    },
    compute: ({ endpoints, radix }) => {
      if (endpoints > radix ** 3 / 4) {
        throw new InputError(
          `endpoints must be at most ${String(radix ** 3 / 4)} for three tiers of ${String(radix)}-port switches.`,
        );
      }
      const { leaves, spines, cores, linksPerLayer } = fabric.fatTree3(endpoints, radix);
      return {
        leaf: leaves,
        spine: spines,
        core: cores,
        node_leaf: linksPerLayer,
        leaf_spine: linksPerLayer,
        spine_core: linksPerLayer,
      };
    },
  }),
  calculator({
    name: 'ndrCables',
    rule: 'NET-FT2',
    summary: 'Cables of a two-tier fabric',
    source: SUPERPOD,
    grade: 'P',
    inputs: { node_links: whole('links from nodes to leaves'), leaf_spine: whole('links from leaves to spines') },
    outputs: { cables: output('', 'cables') },
    compute: ({ node_links, leaf_spine }) => ({ cables: node_links + leaf_spine }),
  }),
  calculator({
    name: 'switchTransceivers',
    rule: 'NET-XCVR',
    summary: 'Transceiver modules in the switches of a two-tier fabric',
    source: `${SUPERPOD} (it lists 1,536 where the count gives 1,534)`,
    grade: 'P',
    inputs: {
      node_leaf_plus_ufm: whole('links into the leaves from below'),
      leaf_spine: whole('links from leaves to spines'),
      ports_per_module: optional(number('', 'ports per module', { min: 1, max: 16, integer: true }), 2),
    },
    outputs: { modules: output('', 'modules') },
    compute: (i) => ({ modules: fabric.switchTransceivers(i.node_leaf_plus_ufm, i.leaf_spine, i.ports_per_module) }),
  }),
];
