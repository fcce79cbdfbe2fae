import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IN_RACK_MEDIA, REACH_TABLE } from '#shared/analysis/formulas/reach-table';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import { DATA_CONNECTORS } from '#shared/catalog/connectors';
import { parseCatalogType } from '#shared/catalog/schema';
import type { Figure, Statement } from '#shared/catalog/figure';
import { FIGURE_NAMES } from '#shared/catalog/figures';
import { unansweredNeeds } from '#shared/catalog/required-figures';
import { powerSpecOf } from '#shared/catalog/power-spec';
import { specOf } from '#shared/catalog/spec';
import { nodeKindOf } from '#shared/model/node-figures';
import { BUILT_IN_TYPES } from '#assets/catalog';

const index = new CatalogIndex(BUILT_IN_TYPES);
const get = (id: string) => {
  const type = index.get(id);
  if (type === undefined) throw new Error(`${id} is missing`);
  return type;
};

describe('the built-in catalog', () => {
  it.each(BUILT_IN_TYPES.map((type) => [type.id, type] as const))('%s fits the schema', (_id, type) => {
    const parsed = parseCatalogType(type);
    expect(parsed.ok ? 'fits' : parsed.error).toBe('fits');
  });

  it('loads every file of the folder', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
    expect(files).toHaveLength(23);
    expect(BUILT_IN_TYPES.length).toBeGreaterThanOrEqual(150);
  });

  it('has every id and every name once', () => {
    expect(new Set(BUILT_IN_TYPES.map((type) => type.id)).size).toBe(BUILT_IN_TYPES.length);
    expect(new Set(BUILT_IN_TYPES.map((type) => type.name)).size).toBe(BUILT_IN_TYPES.length);
  });

  it('answers what its category needs, with a number or an explicit unknown', () => {
    const gaps = BUILT_IN_TYPES.flatMap((type) =>
      unansweredNeeds(type).map((need) => `${type.id}: ${need.join(' or ')}`),
    );
    expect(gaps).toEqual([]);
  });

  it('gives every number a source of substance, and says of every generic class that it is one', () => {
    const all = (figure: Figure): readonly Statement[] => [figure, ...(figure.alternatives ?? [])];
    for (const type of BUILT_IN_TYPES) {
      for (const name of FIGURE_NAMES) {
        const figure = type.figures[name];
        for (const one of figure === undefined ? [] : all(figure)) {
          expect(one.source.length, `${type.id} ${name}`).toBeGreaterThan(5);
          if (one.grade === 'S') expect(one.source, `${type.id} ${name}`).toMatch(/secondary/);
        }
        if (type.manufacturer === 'Generic' && figure?.grade === 'V') {
          throw new Error(`${type.id} ${name}: a generic class cannot quote a maker`);
        }
      }
    }
  });

  it('never presents the outer size of an NVL72 rack as sourced', () => {
    for (const id of ['nvidia/gb200-nvl72', 'nvidia/gb300-nvl72', 'nvidia/vera-rubin-nvl72']) {
      const { overallWidth, overallDepth, overallHeight } = get(id).figures;
      for (const figure of [overallWidth, overallDepth, overallHeight]) {
        expect(figure?.grade, id).toBe('K');
        expect(figure?.note, id).toMatch(/not verified/);
      }
    }
  });

  it('resolves the numbers the main job stands on', () => {
    expect(specOf(get('nvidia/gb200-nvl72'))).toMatchObject({
      powerW: 132_000,
      massG: 1_360_000,
      heatLiquidPermille: 871,
      liquidFlowMlPerMin: 172_500,
    });
    expect(specOf(get('nvidia/dgx-b200'))).toMatchObject({ powerW: 14_300, massG: 142_400, depthUm: 897_100 });
    expect(specOf(get('nvidia/sn5600')).powerW).toBe('unknown');
    expect(specOf(get('ocp/orv3-frame'))).toMatchObject({ payloadG: 1_400_000, powerW: 0, depthUm: 1_098_000 });
    expect(specOf(get('coolit/chx2000'))).toMatchObject({ coolingCapacityW: 2_000_000, approachMilliK: 5_000 });
    expect(specOf(get('generic/busway-800a')).ratedCurrentMa).toBe(800_000);
  });

  it('loses in a dry-type transformer what its least efficiency at 35 % load says', () => {
    for (const [kva, efficiency] of [
      [75, 0.986],
      [150, 0.9883],
      [225, 0.9894],
    ] as const) {
      const spec = powerSpecOf(get(`generic/transformer-${String(kva)}kva-208v`));
      expect(spec).toMatchObject({ ratedVa: kva * 1000, voltageV: 208, inputVoltageV: 480, lossProportionalPpm: 0 });
      const inputShare = 0.35 / efficiency;
      const lost = (Number(spec.lossNoLoadPpm) + Number(spec.lossSquarePpm) * inputShare ** 2) / 1e6;
      expect((inputShare - lost) / inputShare).toBeCloseTo(efficiency, 5);
    }
  });

  it('has at least three sizes of everything in the power chain', () => {
    for (const category of [
      'utility',
      'generator',
      'transformer',
      'switchgear',
      'automaticTransferSwitch',
      'staticTransferSwitch',
      'ups',
      'floorPdu',
      'panelboard',
      'busway',
      'tapOff',
    ]) {
      const types = BUILT_IN_TYPES.filter((type) => type.category === category && type.kind === 'plant');
      expect(types.length, category).toBeGreaterThanOrEqual(3);
      for (const type of types) expect(nodeKindOf(type), type.id).toBeDefined();
    }
  });

  it('has for every cable and module a reach, its own or in the table, or says that none was found', () => {
    const families = new Set<string>([...REACH_TABLE, ...IN_RACK_MEDIA].map((row) => row.phy));
    const media = new Set<string>([...REACH_TABLE, ...IN_RACK_MEDIA].map((row) => row.medium));
    for (const type of BUILT_IN_TYPES) {
      if (type.kind !== 'cabling') continue;
      const { phys, medium } = type.cabling;
      if (type.figures.reach === undefined) for (const phy of phys) expect(families, type.id).toContain(phy);
      if (medium !== undefined && type.figures.reach === undefined) expect(media, type.id).toContain(medium);
      const known: readonly string[] = DATA_CONNECTORS;
      for (const end of [type.cabling.near, type.cabling.far]) expect(known, type.id).toContain(end.connector);
    }
  });

  it('keeps conflicting sources side by side', () => {
    const { busbarCurrent, requiredLiquidFlowRate } = get('nvidia/gb200-nvl72').figures;
    expect(busbarCurrent?.value).toBe('unknown');
    expect(busbarCurrent?.alternatives?.map((one) => one.value)).toEqual([1400, 2900, 2750]);
    expect(requiredLiquidFlowRate?.alternatives?.length).toBeGreaterThan(2);
  });

  it('gives no number where the maker gives none, and keeps reports before launch apart', () => {
    expect(specOf(get('amd/helios')).powerW).toBe('unknown');
    expect(specOf(get('amd/helios')).massG).toBe(3_175_147);
    expect(specOf(get('google/1mw-rack')).powerW).toBe('unknown');
    expect(specOf(get('google/project-deschutes-cdu')).coolingCapacityW).toBe('unknown');
    const { maxPowerDcTdp } = get('nvidia/rubin-ultra-nvl576').figures;
    expect([maxPowerDcTdp?.value, ...(maxPowerDcTdp?.alternatives ?? []).map((one) => one.value)]).toEqual([
      600, 660, 1200, 1300,
    ]);
  });

  it('takes only facts from the community library, each with its file', () => {
    const community = BUILT_IN_TYPES.filter((type) => type.provenance?.source.includes('devicetype-library') === true);
    expect(community.length).toBeGreaterThan(60);
    for (const type of community.filter((one) => one.manufacturer !== 'NVIDIA')) {
      expect(type.description, type.id).toBeUndefined();
      expect(type.provenance?.source, type.id).toMatch(/\.ya?ml, CC0$/);
      for (const figure of Object.values(type.figures)) expect(['T', 'U'], type.id).toContain(figure.grade);
    }
  });

  it.each([
    ['nvl72', 'nvidia/gb200-nvl72'],
    ['kyber', 'nvidia/rubin-ultra-nvl576'],
    ['sidecar', 'ocp/mt-diablo-power-rack'],
    ['cable ladder', 'generic/cable-ladder-600'],
    ['q3400', 'nvidia/q3400-ra'],
    ['qm9700', 'nvidia/qm9700'],
    ['sn2201', 'nvidia/sn2201'],
    ['rear door', 'generic/rear-door-35kw-active'],
    ['busway 800', 'generic/busway-800a'],
    ['patch mpo', 'generic/patch-panel-mpo-32'],
    ['crah', 'generic/crah-100kw'],
  ])('finds %s', (words, id) => {
    expect(index.search({ words }).map((type) => type.id)).toContain(id);
  });

  it('names every data connector as the field does', () => {
    const known: readonly string[] = DATA_CONNECTORS;
    const odd = BUILT_IN_TYPES.flatMap((type) => type.ports ?? []).filter((port) => !known.includes(port.connector));
    expect(odd).toEqual([]);
  });

  it('has all 64 ports of a QM9700 and all 144 of a Q3400', () => {
    const data = (id: string) =>
      (get(id).ports ?? []).filter((port) => port.role === 'data').reduce((sum, port) => sum + port.count, 0);
    expect([data('nvidia/qm9700'), data('nvidia/q3400-ra'), data('nvidia/sn5600')]).toEqual([64, 144, 64]);
  });
});
