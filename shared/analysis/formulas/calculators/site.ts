import * as cabling from '../cabling';
import * as cost from '../cost';
import * as fabric from '../fabric';
import * as floor from '../floor';
import { findReach, REACH_TABLE } from '../reach-table';
import type { Calculator } from './define';
import { calculator, choice, InputError, number, optional, output, words } from './define';

const SUPERPOD = 'NVIDIA DGX SuperPOD reference architecture RA-11333-001 V11, table 4 and appendix A';
const CUSHMAN = 'Cushman & Wakefield, Data Center Development Cost Guide 2025';
const TATE = 'Tate access floors, release of 2018-03-14 and FAQ';

const positive = (unit: string, meaning: string) => number(unit, meaning, { above: 0 });
const whole = (meaning: string, min = 0) => number('', meaning, { min, max: 100_000_000, integer: true });
const evenRadix = {
  ...number('', 'ports per switch, even', { min: 2, max: 4096, integer: true }),
  read: (value: unknown): number => {
    const ports = number('', '', { min: 2, max: 4096, integer: true }).read(value);
    if (ports % 2 !== 0) throw new InputError('must be even');
    return ports;
  },
};
const rating = (part: string) => number('', `rating of the ${part} part`, { min: 1, max: 4, integer: true });
const percent = (part: string) => number('%', `share of ${part}`, { min: 0, max: 100 });

/** Calculators of cabling. */
export const CABLING_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'phyReach',
    rule: 'CAB-REACH',
    summary: 'Largest reach of a link over a medium',
    source: 'Reach table; each row has its own source',
    grade: 'P',
    inputs: { phy: words('PHY, for example 400GBASE-SR8'), medium: words('medium, for example OM4') },
    outputs: {
      max_m: output('m', 'largest reach'),
      max_IL_dB: output('dB', 'largest insertion loss, or "unknown"'),
    },
    compute: ({ phy, medium }) => {
      const row = findReach(phy, medium);
      if (row !== undefined) return { max_m: row.maxM, max_IL_dB: row.maxLossDb ?? 'unknown' };
      const media = REACH_TABLE.filter((one) => one.phy.toLowerCase() === phy.toLowerCase()).map((one) => one.medium);
      throw new InputError(
        media.length > 0
          ? `The reach of ${phy} over ${medium} is not in the table; it has ${media.join(', ')}.`
          : `${phy} is not in the table; it has ${[...new Set(REACH_TABLE.map((one) => one.phy))].join(', ')}.`,
      );
    },
  }),
  calculator({
    name: 'linkLossDB',
    rule: 'FIB-LOSS',
    summary: 'Insertion loss of a fibre link',
    source: 'NVIDIA interconnect structured cabling requirements: MPO 0.35 dB, LC 0.25 dB (low loss)',
    grade: 'P',
    inputs: {
      length_m: number('m', 'length', { min: 0 }),
      atten_dB_per_km: number('dB/km', 'attenuation: multimode 3, single-mode 0.4', { min: 0, max: 100 }),
      connectors: whole('number of mated connectors'),
      conn_dB: number('dB', 'loss of one connector', { min: 0, max: 10 }),
    },
    outputs: { dB: output('dB', 'insertion loss') },
    compute: (i) => ({
      dB: cabling.linkLossDb({
        lengthM: i.length_m,
        attenuationDbPerKm: i.atten_dB_per_km,
        connectors: i.connectors,
        connectorDb: i.conn_dB,
      }),
    }),
  }),
  calculator({
    name: 'maxLengthKm',
    rule: 'FIB-LOSS',
    summary: 'Longest fibre within a loss budget',
    source: 'TIA FOTC, 400GBASE-LR8',
    grade: 'P',
    inputs: {
      budget_dB: number('dB', 'loss budget', { min: 0, max: 100 }),
      connection_dB: number('dB', 'loss of all connections', { min: 0, max: 100 }),
      atten_dB_per_km: number('dB/km', 'attenuation', { above: 0, max: 100 }),
      round: optional(
        choice('how the length is published: whole kilometres below, nearest, or unchanged', [
          'floor',
          'nearest',
          'none',
        ]),
        'none',
      ),
    },
    outputs: { km_calc: output('km', 'computed length'), km_published: output('km', 'length as published') },
    compute: ({ budget_dB, connection_dB, atten_dB_per_km, round }) => {
      if (connection_dB > budget_dB)
        throw new InputError('connection_dB must not be above budget_dB: no fibre is left.');
      const km = cabling.maxFibreKm(budget_dB, connection_dB, atten_dB_per_km);
      const published = { floor: Math.floor(km), nearest: Math.round(km), none: km };
      return { km_calc: km, km_published: published[round] };
    },
  }),
  calculator({
    name: 'cableDelayNs',
    rule: 'LATENCY',
    summary: 'Delay of a cable',
    source: 'Fibre 4.9 ns/m (community; NVIDIA pages use 4.5), twinax 4.3',
    grade: 'T',
    inputs: {
      length_m: number('m', 'length', { min: 0 }),
      ns_per_m: optional(positive('ns/m', 'delay per metre'), 4.9),
    },
    outputs: { ns: output('ns', 'delay') },
    compute: ({ length_m, ns_per_m }) => ({ ns: cabling.cableDelayNs(length_m, ns_per_m) }),
  }),
  calculator({
    name: 'trayAreaIn2',
    rule: 'TRAY-FILL',
    summary: 'Tray cross-section for a number of cables',
    source: 'Leviton Cat 6A reference manual, page 18',
    grade: 'P',
    inputs: {
      cables: whole('number of cables'),
      od_in: positive('in', 'outer diameter'),
      fill: number('', 'share of the tray that may be filled', { above: 0, max: 1 }),
    },
    outputs: { cable_area_in2: output('in²', 'area of the cables'), tray_area_in2: output('in²', 'area of the tray') },
    compute: ({ cables, od_in, fill }) => {
      const area = cabling.cableArea(cables, od_in);
      return { cable_area_in2: area, tray_area_in2: area / fill };
    },
  }),
];

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

/** Calculators of floor, clearance and rating. */
export const SPACE_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'pointLoadLb',
    rule: 'FLR-POINT',
    summary: 'Load on one foot of a rack',
    source: `${TATE}; UN ICT guideline, page 37`,
    grade: 'P',
    inputs: {
      rack_lb: positive('lb', 'weight of the rack'),
      feet: number('', 'number of feet', { min: 1, max: 100, integer: true }),
    },
    outputs: { lb: output('lb', 'load on a foot') },
    compute: ({ rack_lb, feet }) => ({ lb: floor.pointLoad(rack_lb, feet) }),
  }),
  calculator({
    name: 'rollingCapacityLb',
    rule: 'FLR-ROLL',
    summary: 'Weight that may roll over a raised floor',
    source: TATE,
    grade: 'P',
    inputs: {
      panel_rating_lb: positive('lb', 'rolling rating of a panel'),
      wheels: number('', 'number of wheels', { min: 1, max: 100, integer: true }),
      panels_loaded: number('', 'panels that carry wheels at once: 4 when wheels are over 24 in apart, else 2', {
        min: 1,
        max: 100,
        integer: true,
      }),
    },
    outputs: { lb: output('lb', 'weight that may roll') },
    compute: ({ panel_rating_lb, wheels, panels_loaded }) => {
      if (panels_loaded > wheels) throw new InputError('panels_loaded must not be above wheels.');
      return { lb: floor.rollingCapacity(panel_rating_lb, panels_loaded) };
    },
  }),
  calculator({
    name: 'lbft2ToKPa',
    rule: 'FLR-UNIFORM',
    summary: 'Pounds per square foot in kPa',
    source: 'Conversion; 250 lb/ft² is 12 kPa (EPI on TIA-942 Rated-3)',
    grade: 'P',
    inputs: { lb_ft2: number('lb/ft²', 'uniform load', { min: 0 }) },
    outputs: { kPa: output('kPa', 'uniform load') },
    compute: ({ lb_ft2 }) => ({ kPa: floor.lbFt2ToKpa(lb_ft2) }),
  }),
  calculator({
    name: 'workingSpaceDepthM',
    rule: 'CLR-ELEC',
    summary: 'Working depth in front of electrical equipment',
    source: '29 CFR 1910.303(g), table S-1 (values of the public table, secondary)',
    grade: 'S',
    inputs: {
      V_to_ground: number('V', 'voltage to ground', { min: 0, max: 600 }),
      condition: choice('A nothing live opposite, B a grounded surface, C live parts', ['A', 'B', 'C']),
    },
    outputs: { m: output('m', 'depth') },
    compute: ({ V_to_ground, condition }) => {
      const depth = floor.workingSpaceDepthM(V_to_ground, condition);
      if (depth === undefined) throw new InputError('V_to_ground must be at most 600 V, the range of the table.');
      return { m: depth };
    },
  }),
  calculator({
    name: 'overallRating',
    rule: 'TIER',
    summary: 'Overall rating of a site: the lowest of its parts',
    source: 'Training item on ANSI/TIA-942 (community)',
    grade: 'T',
    inputs: {
      mechanical: rating('mechanical'),
      electrical: rating('electrical'),
      telecommunications: rating('telecommunications'),
      architectural: optional(rating('architectural'), 4),
    },
    outputs: { overall: output('', 'overall rating') },
    compute: (i) => ({
      overall: floor.overallRating([i.mechanical, i.electrical, i.telecommunications, i.architectural]),
    }),
  }),
];

/** Calculators of cost, supply and embodied carbon. */
export const COST_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'buildCostUSD',
    rule: 'CAPEX',
    summary: 'Build cost from critical power',
    source: `${CUSHMAN}: 19-market average 11.7 million USD per MW, range 9.3 to 15.0`,
    grade: 'P',
    inputs: {
      critical_MW: number('MW', 'critical power', { min: 0 }),
      usd_M_per_MW: optional(positive('million USD/MW', 'rate'), 11.7),
    },
    outputs: { USD_M: output('million USD', 'build cost') },
    compute: ({ critical_MW, usd_M_per_MW }) => ({ USD_M: cost.buildCostMusd(critical_MW, usd_M_per_MW) }),
  }),
  calculator({
    name: 'shareSum',
    rule: 'CAPEX',
    summary: 'Sum of the shares of a build cost',
    source: CUSHMAN,
    grade: 'P',
    inputs: {
      critical: percent('critical capacity'),
      shell: percent('shell'),
      site: percent('site'),
      white_space: percent('white space'),
      boh: percent('back of house'),
      office: percent('office'),
    },
    outputs: { total_pct: output('%', 'sum, 100 when the split is whole') },
    compute: (i) => ({ total_pct: i.critical + i.shell + i.site + i.white_space + i.boh + i.office }),
  }),
  calculator({
    name: 'baaThreshold',
    rule: 'SUP-BAA',
    summary: 'Domestic content threshold by delivery year',
    source: '87 FR 12780 (FAR 25.101), summary (secondary); not a legal determination',
    grade: 'S',
    inputs: { delivery_year: number('', 'year of delivery', { min: 1990, max: 2100, integer: true }) },
    outputs: {
      threshold_pct: output('%', 'share of the cost of components'),
      strict_gt: output('', 'true: the share must be above the threshold'),
    },
    compute: ({ delivery_year }) => ({
      threshold_pct: cost.domesticContentThresholdPct(delivery_year),
      strict_gt: true,
    }),
  }),
  calculator({
    name: 'evaluatedPrice',
    rule: 'SUP-BAA-EVAL',
    summary: 'Evaluated price of a foreign offer against the lowest domestic one',
    source: 'FAR 25.504-1, example 1: 20 % for large, 30 % for small business',
    grade: 'P',
    inputs: {
      foreign_price: number('', 'price of the foreign offer', { min: 0 }),
      factor: number('', 'evaluation factor', { min: 0, max: 10 }),
      low_domestic: number('', 'price of the lowest domestic offer', { min: 0 }),
    },
    outputs: { evaluated: output('', 'price after evaluation'), award: output('', 'foreign or domestic') },
    compute: ({ foreign_price, factor, low_domestic }) => ({
      ...cost.evaluateOffers(foreign_price, factor, low_domestic),
    }),
  }),
  calculator({
    name: 'boaviztaServerEmbodied',
    rule: 'CARBON',
    summary: 'Embodied carbon of a server archetype',
    source: 'Boavizta/boaviztapi, tests/api/test_server.py',
    grade: 'P',
    inputs: { archetype: choice('server archetype', Object.keys(cost.EMBODIED_CARBON)) },
    outputs: {
      kgCO2e: output('kg CO₂e', 'embodied carbon'),
      min: output('kg CO₂e', 'lower bound'),
      max: output('kg CO₂e', 'upper bound'),
    },
    compute: ({ archetype }) => {
      const carbon = cost.EMBODIED_CARBON[archetype];
      if (carbon === undefined) throw new InputError(`archetype “${archetype}” is not known.`);
      return { kgCO2e: carbon.kg, min: carbon.minKg, max: carbon.maxKg };
    },
  }),
];
