import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogType } from '../../catalog/catalog-type';
import { parseCatalogType } from '../../catalog/schema';
import { specOf } from '../../catalog/spec';
import { importNetboxType, importNetboxTypes } from './import-types';

const HEAD = 'manufacturer: Acme\nmodel: S 1\nslug: acme-s-1\n';
const SERVER = `${HEAD}u_height: 1.5\nis_full_depth: true\nairflow: front-to-rear\n`;

function accept(text: string, file = 'a.yaml'): { readonly type: CatalogType; readonly notes: string } {
  const result = importNetboxType(text, file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { type: result.value.type, notes: result.value.notes.join('\n') };
}

function refuse(text: string, file = 'a.yaml'): { readonly reason: string; readonly line?: number } {
  const result = importNetboxType(text, file);
  if (result.ok) throw new Error(`accepted ${result.value.type.id}`);
  expect(result.error.file).toBe(file);
  return result.error;
}

const ports = (key: string, ...entries: string[]): string =>
  `${key}:\n${entries.map((one) => `  - ${one}\n`).join('')}`;
const inlet = (name: string, watts?: number, allocated?: number): string =>
  `{ name: ${name}, type: iec-60320-c14${watts === undefined ? '' : `, maximum_draw: ${String(watts)}`}${allocated === undefined ? '' : `, allocated_draw: ${String(allocated)}`} }`;

describe('devices', () => {
  it('keeps half rack units, names, connectors and provenance', () => {
    const { type } = accept(
      `${SERVER}part_number: PN-1\n${ports('interfaces', '{ name: 08, type: 25gbase-x-sfp28 }', '{ name: 09, type: 25gbase-x-sfp28 }', '{ name: bmc, type: 1000base-t, mgmt_only: true }', '{ name: lag0, type: lag }')}`,
    );
    expect(type).toMatchObject({
      id: 'acme/s-1',
      category: 'server',
      modelNumber: 'PN-1',
      name: 'Acme S 1',
      provenance: { slug: 'acme-s-1', source: 'NetBox type file: a.yaml' },
      cooling: 'air',
      device: { heightHalfRu: 3, isFullDepth: true, airflow: 'front-to-rear' },
      ports: [
        { names: ['08', '09'], connector: 'SFP28', speedMbps: [25_000], role: 'data' },
        { name: 'bmc', count: 1, connector: 'RJ45', role: 'management' },
      ],
    });
    expect(parseCatalogType(JSON.parse(JSON.stringify(type)))).toEqual({ ok: true, value: type });
  });
  it('does not add up redundant power supplies, and says so', () => {
    const { type, notes } = accept(SERVER + ports('power-ports', inlet('PSU1', 750, 400), inlet('PSU2', 750, 400)));
    expect(specOf(type)).toMatchObject({ powerW: 750, powerFigure: 'maxPowerAc' });
    expect(type.figures.plannedPower?.value).toBe(400);
    expect(type.powerInputs).toEqual([
      { count: 2, connector: 'C14', requiredCount: 1, redundancy: 'assumed: half in reserve', phases: 1 },
    ]);
    expect(notes).toMatch(/2 power inputs are taken as redundant: 1 of them carry the load of 750 W/);
  });
  it.each([
    [['PSU1'], 500, 500],
    [['PSU1', 'PSU2', 'PSU3'], 500, 1000],
    [['PSU1', 'PSU2', 'PSU3', 'PSU4'], 500, 1000],
  ])('counts the needed inputs of %j', (names, watts, expected) => {
    const { type } = accept(SERVER + ports('power-ports', ...names.map((name) => inlet(name, watts))));
    expect(specOf(type).powerW).toBe(expected);
  });
  it('leaves missing power and weight unknown, not zero', () => {
    const { type, notes } = accept(`${SERVER}${ports('module-bays', '{ name: PSU-1 }', '{ name: PSU-2 }')}`);
    expect(specOf(type)).toMatchObject({ powerW: 'unknown', massG: 'unknown', depthUm: 'unknown' });
    expect(notes).toMatch(/power supplies are modules \(2 bays\)/);
  });
  it('turns pounds into grams', () => {
    expect(specOf(accept(`${SERVER}weight: 55.1\nweight_unit: lb\n`).type).massG).toBe(24_993);
    expect(specOf(accept(`${SERVER}weight: 18\nweight_unit: oz\n`).type).massG).toBe(510);
  });
  it('takes a PDU’s draw as capacity and 0U as 0U', () => {
    const { type, notes } = accept(
      `${HEAD}u_height: 0\nis_full_depth: false\n${ports('power-ports', '{ name: In, type: iec-60309-2p-e-6h, maximum_draw: 7360 }')}${ports('power-outlets', '{ name: 1, type: iec-60320-c13, power_port: In, feed_leg: A }', '{ name: 2, type: iec-60320-c13, power_port: In, feed_leg: A }', '{ name: 3, type: iec-60320-c19, power_port: In, feed_leg: B }')}`,
    );
    expect(type).toMatchObject({
      category: 'rackPdu',
      device: { heightHalfRu: 0 },
      outlets: [
        { count: 2, connector: 'C13', feedLeg: 'A' },
        { count: 1, connector: 'C19', feedLeg: 'B' },
      ],
      powerInputs: [{ count: 1, connector: 'IEC 60309 2P+E 6h', phases: 1 }],
    });
    expect(specOf(type)).toMatchObject({ powerW: 0, ratedPowerW: 7360 });
    expect(notes).toMatch(/capacity, not its load/);
  });
  it('takes a UPS’s draw as capacity, and only of the input its outlets hang on', () => {
    const { type } = accept(
      `${SERVER}comments: Line-interactive UPS\n${ports('power-ports', inlet('A', 2000), inlet('B', 3000))}${ports('power-outlets', '{ name: 1, type: iec-60320-c13 }')}`,
    );
    expect(type.category).toBe('ups');
    expect(specOf(type).ratedPowerW).toBe(3000);
  });
  it.each([
    [
      'a switch',
      ports('interfaces', ...Array.from({ length: 12 }, (_, n) => `{ name: e${String(n)}, type: 10gbase-x-sfpp }`)),
      'switchEthernet',
    ],
    [
      'an InfiniBand switch',
      ports('interfaces', ...Array.from({ length: 12 }, (_, n) => `{ name: e${String(n)}, type: infiniband-ndr }`)),
      'switchInfiniBand',
    ],
    [
      'a patch panel',
      ports('front-ports', '{ name: 1, type: 8p8c, rear_port: 1 }') +
        ports('rear-ports', '{ name: 1, type: 110-punch }'),
      'patchPanel',
    ],
    ['a console server', ports('console-server-ports', '{ name: 1, type: rj-45 }'), 'console'],
    ['a chassis', ports('device-bays', '{ name: Slot 1 }'), 'server'],
    ['a bare shelf', '', 'genericDevice'],
  ])('recognises %s', (_name, text, category) => {
    expect(accept(SERVER + text).type.category).toBe(category);
  });
});

describe('rack types', () => {
  it('come in as frames, with what is missing left unknown', () => {
    const { type, notes } = accept(
      `${HEAD}form_factor: 4-post-cabinet\nwidth: 19\nu_height: 48\nouter_width: 600\nouter_unit: mm\nmax_weight: 3000\nweight_unit: lb\nmounting_depth: 900\n`,
      'rack-types/Acme/s-1.yaml',
    );
    expect(type).toMatchObject({ kind: 'rack', category: 'rackFrame', rack: { rackUnits: 48, railWidthIn: 19 } });
    expect(specOf(type)).toMatchObject({
      widthUm: 600_000,
      depthUm: 'unknown',
      payloadG: 1_360_777,
      massG: 'unknown',
      mountingDepthUm: 900_000,
    });
    expect(notes).toMatch(/“outer_depth” is not stated/);
  });
});

describe('broken and hostile files', () => {
  it.each<[string, string, RegExp, number | undefined]>([
    ['broken YAML', `${HEAD}u_height: [1\nweight: 3\n`, /The YAML is broken/, 5],
    ['a key twice', `${HEAD}model: again\n`, /The YAML is broken: Map keys must be unique/, 4],
    ['a missing model', 'manufacturer: Acme\nslug: x\n', /“model” is missing/, 1],
    ['a wrong height', `${HEAD}u_height: 1.3\n`, /“u_height” must be whole or half rack units/, 4],
    ['a height in words', `${HEAD}u_height: two\n`, /“u_height” must be a number, not “two”/, 4],
    ['a negative weight', `${HEAD}u_height: 1\nweight: -3\nweight_unit: kg\n`, /“weight” must not be negative/, 5],
    ['a weight without unit', `${HEAD}u_height: 1\nweight: 3\n`, /has no “weight_unit”/, 5],
    ['an odd weight unit', `${HEAD}u_height: 1\nweight: 3\nweight_unit: stone\n`, /must be kg, g, lb or oz/, 6],
    ['an interface without type', `${HEAD}u_height: 1\ninterfaces:\n  - name: eth0\n`, /“type” is missing/, 6],
    ['a list of words', `${HEAD}u_height: 1\ninterfaces:\n  - eth0\n`, /must have named values/, 6],
    ['no mapping at all', '- 1\n- 2\n', /not a list of named values/, 1],
    ['nothing', '', /not a list of named values/, 1],
    [
      'prototype keys',
      `${HEAD}u_height: 1\n__proto__:\n  admin: true\n`,
      /The key “__proto__” is not accepted/,
      undefined,
    ],
    ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n${HEAD}`, /Aliases .* are not accepted/, 2],
    ['depth', `${HEAD}x: ${'['.repeat(60)}${']'.repeat(60)}\n`, /nested deeper than 20/, 4],
    ['great depth', `${HEAD}x: ${'['.repeat(100_000)}\n`, /nested|broken/, undefined],
    ['size', `${HEAD}comments: ${'x'.repeat(2_000_001)}\n`, /larger than 2000000/, undefined],
    ['two documents', `${HEAD}---\n${HEAD}`, /The YAML is broken/, undefined],
    ['a file of something else', 'name: site\n', /no device, rack or module type/, undefined],
    ['a rack of odd width', `${HEAD}form_factor: 2-post-frame\nwidth: 18\n`, /must be 10, 19, 21 or 23/, 5],
  ])('%s is refused with the reason and the line', (_name, text, reason, line) => {
    const error = refuse(text);
    expect(error.reason).toMatch(reason);
    if (line !== undefined) expect(error.line).toBe(line);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      HEAD,
      'u_height: 1\n',
      '{',
      '[',
      '- ',
      '&a ',
      '*a',
      ': ',
      '\n',
      '  ',
      '!!js/x ',
      '"',
      'weight: 1\n',
      '%',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          const result = importNetboxType(text, 'fuzz.yaml');
          return result.ok || result.error.reason.length > 0;
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('many files', () => {
  it('reports a broken file and a repeated type, and takes the rest', () => {
    const good = `${SERVER}${ports('power-ports', inlet('PSU1', 300))}`;
    const result = importNetboxTypes(
      [
        { name: 'a.yaml', text: good },
        { name: 'broken.yaml', text: 'manufacturer: [\n' },
        { name: 'again.yaml', text: good },
        { name: 'b.yaml', text: good.replaceAll('-1', '-2') },
      ],
      { name: 'netbox-community/devicetype-library', commit: 'abc', licence: 'CC0' },
    );
    expect(result.types.map((type) => type.id)).toEqual(['acme/s-1', 'acme/s-2']);
    expect(result.types[0]?.provenance).toEqual({
      source: 'netbox-community/devicetype-library: a.yaml, CC0',
      slug: 'acme-s-1',
      commit: 'abc',
    });
    expect(result.skipped.map((one) => one.file)).toEqual(['broken.yaml', 'again.yaml']);
    expect(result.skipped[1]?.reason).toMatch(/already imported from a\.yaml/);
    expect(result.notes.every((one) => one.note !== '')).toBe(true);
  });

  it('takes in every device type beside the repository', () => {
    const folder = fileURLToPath(new URL('../../../../shared/devicetypes', import.meta.url));
    if (!existsSync(folder)) {
      console.info('No device types beside the repository.');
      return;
    }
    const walk = (path: string): readonly string[] =>
      statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => walk(join(path, name))) : [path];
    const files = walk(folder)
      .filter((path) => /\.ya?ml$/.test(path))
      .map((path) => ({ name: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));
    const result = importNetboxTypes(files);
    expect(result.skipped).toEqual([]);
    expect(result.types.length).toBe(files.length);
    const by = (id: string) => result.types.find((type) => type.id === id);
    expect(by('vertiv/geist-rpdu-gi10022l')?.figures.ratedOutputPower?.value).toBe(7360);
    expect(by('eaton/5px3000irt2u')).toMatchObject({ category: 'ups' });
    expect(by('mellanox/sb7800')).toMatchObject({ category: 'switchInfiniBand' });
    expect(by('cisco/ucs-x9508')?.figures.maxPowerAc?.value).toBe('unknown');
  });
});
