import { describe, expect, it } from 'vitest';
import { CatalogIndex } from './catalog-index';
import type { CatalogType, DeviceType, RackType } from './catalog-type';
import { portNames } from './catalog-type';
import type { Figure } from './figure';
import { canonical, FIGURE_NAMES, FIGURES } from './figures';
import { parseCatalogType } from './schema';
import { airHeatW, liquidHeatW, specOf } from './spec';
import { findUnit } from '../units/dimensions';

const figure = (value: Figure['value'], unit: string, more: Partial<Figure> = {}): Figure => ({
  value,
  unit,
  basis: 'max',
  source: 'data sheet',
  grade: value === 'unknown' ? 'U' : 'V',
  ...more,
});

const server = (more: Partial<DeviceType> = {}): DeviceType => ({
  id: 'acme/s1',
  kind: 'device',
  category: 'server',
  manufacturer: 'Acme',
  modelNumber: 'S-1',
  name: 'Acme Server One',
  figures: {},
  device: { heightHalfRu: 3, isFullDepth: true, airflow: 'front-to-rear' },
  ...more,
});

const system: RackType = {
  id: 'acme/rack72',
  kind: 'rack',
  category: 'rackSystem',
  manufacturer: 'Acme',
  modelNumber: 'R72',
  name: 'Rack 72',
  cooling: 'hybrid',
  figures: { maxPowerDcTdp: figure(132, 'kW'), heatCaptureRatio: figure(87, '%'), weight: figure(3000, 'lb') },
  rack: { rackUnitKind: 'EIA', rackUnits: 48, railWidthIn: 19, isSystem: true },
};

describe('figures', () => {
  it('turns a figure into the integer canonical unit', () => {
    expect(canonical('overallWidth', figure(482.6, 'mm'))).toBe(482_600);
    expect(canonical('weight', figure(1.36, 't'))).toBe(1_360_000);
    expect(canonical('maximumCoolantSupplyTemperature', figure(45, '°C'))).toBe(45_000);
    expect(canonical('approachTemperature', figure(5, 'K'))).toBe(5_000);
    expect(canonical('weight', figure('unknown', 'kg'))).toBe('unknown');
    expect(canonical('weight', undefined)).toBe('unknown');
  });
  it('has a label, a description and a unit for every name', () => {
    for (const name of FIGURE_NAMES) {
      expect(FIGURES[name].label, name).not.toBe('');
      expect(FIGURES[name].description.endsWith('.'), name).toBe(true);
    }
    expect(findUnit('mass', 'KG')?.symbol).toBe('kg');
  });
});

describe('specOf', () => {
  it('takes the power from the best statement there is', () => {
    const nameplate = figure(1000, 'W', { basis: 'nameplate' });
    const all = { namePlatePower: nameplate, maxPowerAc: figure(800, 'W'), measuredPower: figure(500, 'W') };
    expect(specOf(server({ figures: all }))).toMatchObject({ powerW: 500, powerFigure: 'measuredPower' });
    const { measuredPower, ...stated } = all;
    expect(measuredPower.value).toBe(500);
    expect(specOf(server({ figures: stated }))).toMatchObject({ powerW: 800, powerFigure: 'maxPowerAc' });
    const derated = specOf(server({ figures: { namePlatePower: nameplate } }));
    expect(derated).toMatchObject({
      powerW: 670,
      sources: { powerW: { grade: 'K', reason: '67 % of the nameplate' } },
    });
    const node = specOf(server({ category: 'gpuNode', figures: { namePlatePower: nameplate } }));
    expect(node).toMatchObject({ powerW: 1000, sources: { powerW: { grade: 'V' } } });
  });
  it('keeps unknown power unknown, and says zero only where nature says so', () => {
    expect(specOf(server()).powerW).toBe('unknown');
    expect(specOf(server({ figures: { maxPowerAc: figure('unknown', 'W') } }))).toMatchObject({
      powerW: 'unknown',
      sources: { powerW: { grade: 'U' } },
    });
    expect(specOf(server({ category: 'patchPanel' }))).toMatchObject({ powerW: 0 });
    expect(specOf(server({ category: 'rackPdu' })).sources.powerW?.reason).toMatch(/power chain/);
  });
  it('splits the heat, and keeps the split unknown where a liquid loop exists without a figure', () => {
    const spec = specOf(system);
    expect([spec.powerW, liquidHeatW(spec), airHeatW(spec), spec.massG]).toEqual([132_000, 114_840, 17_160, 1_360_777]);
    const unsplit = specOf({ ...system, figures: { maxPowerDcTdp: figure(132, 'kW') } });
    expect([unsplit.heatLiquidPermille, liquidHeatW(unsplit), airHeatW(unsplit)]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(specOf(server({ cooling: 'air' })).liquidFlowMlPerMin).toBe(0);
    expect(specOf(server()).sources.heatLiquidPermille?.grade).toBe('K');
  });
  it('knows the size of rack-mounted gear from the standard', () => {
    expect(specOf(server())).toMatchObject({ widthUm: 482_600, heightUm: 66_675, depthUm: 'unknown' });
    const zeroU = server({ device: { heightHalfRu: 0, isFullDepth: false, airflow: 'passive' } });
    expect(specOf(zeroU)).toMatchObject({ widthUm: 'unknown', heightUm: 'unknown' });
  });
  it('is worked out once per object', () => {
    expect(specOf(system)).toBe(specOf(system));
  });
});

describe('parseCatalogType', () => {
  const reason = (data: unknown): string => {
    const result = parseCatalogType(data);
    return result.ok ? 'accepted' : result.error;
  };
  const withFigure = (one: object): CatalogType => ({ ...server(), figures: { weight: one as Figure } });
  it('takes a good type as it is', () => {
    expect(parseCatalogType(system)).toEqual({ ok: true, value: system });
  });
  it('refuses a number without a source, with the place', () => {
    expect(reason(withFigure({ value: 1, unit: 'kg', basis: 'max', grade: 'V', source: ' ' }))).toMatch(
      /^figures\.weight\.source: must not be empty/,
    );
    expect(reason(withFigure({ value: 1, unit: 'kg', basis: 'max', grade: 'V' }))).toMatch(/figures\.weight\.source/);
  });
  it('refuses alternatives of alternatives, however deep', () => {
    const deep = `${'{"alternatives":['.repeat(50_000)}1${']}'.repeat(50_000)}`;
    expect(reason({ ...server(), figures: { weight: JSON.parse(deep) as unknown } })).toMatch(/figures\.weight/);
  });
  it.each<[unknown, RegExp]>([
    [withFigure(figure(1, 'kW')), /figures\.weight\.unit: “kW” is not a unit of weight/],
    [withFigure(figure(-1, 'kg')), /must not be negative/],
    [withFigure(figure('unknown', 'kg', { grade: 'K' })), /grade U and the value "unknown" go together/],
    [withFigure(figure(1, 'kg', { alternatives: [figure(2, 'mm')] })), /alternatives\.0\.unit/],
    [{ ...server(), figures: { wieght: figure(1, 'kg') } }, /wieght/],
    [{ ...server(), id: 'Acme S1' }, /maker\/model/],
    [{ ...server(), name: '' }, /name: must not be empty/],
    [{ ...server(), category: 'crah' }, /crah is not a category of kind device/],
    [{ ...server(), kind: 'box' }, /kind/],
    [
      { ...server(), ports: [{ name: 'x', count: 2, names: ['a'], connector: 'RJ45', speedMbps: [], role: 'data' }] },
      /as many/,
    ],
    [null, /the type/],
    [JSON.parse(`${JSON.stringify(server()).slice(0, -1)},"__proto__":{"a":1}}`), /__proto__/],
  ])('refuses %#', (data, expected) => {
    expect(reason(data)).toMatch(expected);
  });
});

describe('CatalogIndex', () => {
  const index = new CatalogIndex([server(), system], [server({ name: 'My Server' })]);
  it('lays user types over built-in ones', () => {
    expect(index.get('acme/s1')?.name).toBe('My Server');
    expect([index.isUserType('acme/s1'), index.isUserType('acme/rack72'), index.all().length]).toEqual([
      true,
      false,
      2,
    ]);
  });
  it('finds by the beginnings of words in any order, by category and by maker', () => {
    const found = (words: string): readonly string[] => index.search({ words }).map((type) => type.id);
    expect(found('72 acm')).toEqual(['acme/rack72']);
    expect(found('serv')).toEqual(['acme/s1']);
    expect(found('nothing')).toEqual([]);
    expect(index.search({ kind: 'rack' }).length).toBe(1);
    expect(index.search({ category: 'server', manufacturer: 'Acme' }).length).toBe(1);
    expect(index.manufacturers()).toEqual(['Acme']);
  });
});

describe('ports', () => {
  it('names ports by pattern or list', () => {
    const group = { connector: 'OSFP', speedMbps: [], role: 'data' } as const;
    expect(portNames({ ...group, name: 'swp{n}s0', count: 2, first: 0 })).toEqual(['swp0s0', 'swp1s0']);
    expect(portNames({ ...group, name: 'eth', count: 2 })).toEqual(['eth1', 'eth2']);
    expect(portNames({ ...group, name: 'mgmt', count: 1 })).toEqual(['mgmt']);
    expect(portNames({ ...group, name: 'x', count: 2, names: ['a', 'c'] })).toEqual(['a', 'c']);
  });
});
