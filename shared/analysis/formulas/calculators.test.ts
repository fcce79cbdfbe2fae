import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculate, CALCULATORS, findCalculator } from './calculators';

interface Oracle {
  readonly id: string;
  readonly fn: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: { readonly abs?: number; readonly rel?: number; readonly exact?: boolean };
  readonly source: string;
}

const read = <T>(url: URL): T => JSON.parse(readFileSync(url, 'utf8')) as T;
const own = read<readonly Oracle[]>(new URL('./oracles.json', import.meta.url));

function expectClose(actual: unknown, expected: unknown, tolerance: Oracle['tolerance'], place: string): void {
  if (Array.isArray(expected)) {
    expect(actual, place).toHaveLength(expected.length);
    expected.forEach((one, index) =>
      expectClose((actual as unknown[])[index], one, tolerance, `${place}[${String(index)}]`),
    );
  } else if (typeof expected === 'number' && tolerance.exact !== true) {
    const allowed = Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(expected));
    expect(typeof actual, place).toBe('number');
    expect(Math.abs((actual as number) - expected), `${place}: ${String(actual)}`).toBeLessThanOrEqual(allowed);
  } else {
    expect(actual, place).toEqual(expected);
  }
}

function check(oracle: Oracle): void {
  const result = calculate(oracle.fn, oracle.inputs);
  if (!result.ok) throw new Error(`${oracle.id}: ${result.error}`);
  for (const [name, expected] of Object.entries(oracle.expected)) {
    expectClose(result.value.outputs[name], expected, oracle.tolerance, `${oracle.id} ${name}`);
  }
}

describe('worked examples', () => {
  it.each(own)('$id $fn gives what the source prints', (oracle) => {
    expect(oracle.source).not.toBe('');
    check(oracle);
  });

  it('agrees with the published examples beside the repository', () => {
    const url = new URL('../../../../shared/oracles/published.json', import.meta.url);
    if (!existsSync(url)) {
      console.info('No published examples beside the repository; the project’s own table was used.');
      return;
    }
    const published = read<readonly Oracle[]>(url).filter((oracle) => findCalculator(oracle.fn) !== undefined);
    expect(published.length).toBeGreaterThan(0);
    for (const oracle of published) check(oracle);
  });

  it('has every calculator of the list beside the repository, with its inputs and outputs', () => {
    const url = new URL('../../../../shared/oracles/calculators.json', import.meta.url);
    if (!existsSync(url)) {
      console.info('No list of calculators beside the repository.');
      return;
    }
    const wanted = read<Readonly<Record<string, { rule: string; inputs: string[]; outputs: string[] }>>>(url);
    for (const [name, { rule, inputs, outputs }] of Object.entries(wanted)) {
      const found = findCalculator(name);
      expect(found?.rule, name).toBe(rule);
      expect(Object.keys(found?.inputs ?? {}), name).toEqual(expect.arrayContaining(inputs));
      expect(Object.keys(found?.outputs ?? {}).sort(), name).toEqual([...outputs].sort());
    }
  });
});

describe('every calculator', () => {
  it('says what it is for, where it comes from and what each value means', () => {
    expect(new Set(CALCULATORS.map((one) => one.name)).size).toBe(CALCULATORS.length);
    for (const one of CALCULATORS) {
      expect(one.summary, one.name).not.toBe('');
      expect(one.source, one.name).not.toBe('');
      const values = [...Object.values(one.inputs), ...Object.values(one.outputs)];
      for (const value of values) expect(value.meaning, one.name).not.toBe('');
    }
  });
  it('has a worked example, or a check further down', () => {
    const covered = new Set(own.map((oracle) => oracle.fn));
    const rest = CALCULATORS.map((one) => one.name).filter((name) => !covered.has(name));
    expect(rest).toEqual([]);
  });
});

describe('bad input', () => {
  const reason = (name: string, inputs: unknown): string => {
    const result = calculate(name, inputs);
    return result.ok ? `accepted: ${JSON.stringify(result.value.outputs)}` : result.error;
  };
  it.each([
    ['nothing', {}, /no calculation named “nothing”/],
    ['cue', [], /takes its inputs as an object/],
    ['cue', null, /takes its inputs as an object/],
    ['cue', { PUE: 1.4 }, /cue needs grid_kgCO2_per_kWh \(carbon of the grid\): a number of at least 0/],
    ['cue', { PUE: '1.4', grid_kgCO2_per_kWh: 0.3 }, /PUE \(power usage effectiveness\) must be a number/],
    ['cue', { PUE: Number.NaN, grid_kgCO2_per_kWh: 0.3 }, /must be a number/],
    ['cue', { PUE: 1.4, grid_kgCO2_per_kWh: 0.3, pue: 1 }, /has no input “pue”; it takes/],
    ['cue', JSON.parse('{"__proto__": 1}') as unknown, /no input “__proto__”/],
    ['airflowCFM', { heat_W: 1000, dT_F: 0 }, /above 0/],
    ['deltaLineCurrents', { bank_A: [1, 2] }, /a list of 3 numbers/],
    ['hrmInletRise', { K_W_per_K: [1], A: [[0, 1]], p_W: [1] }, /square table/],
    ['hrmInletRise', { K_W_per_K: [1], A: [[0]], p_W: [1, 2] }, /same number of racks/],
    ['hrmInletRise', { K_W_per_K: [1], A: [[1]], p_W: [1] }, /no steady temperature/],
    ['ashraeEnvelope', { cls: 'B7' }, /one of A1, A2, A3, A4, H1/],
    ['workingSpaceDepthM', { V_to_ground: 1000, condition: 'A' }, /up to 600/],
    ['pg25Properties', { T_C: 80, mass_frac: 0.25 }, /up to 50/],
    ['phyReach', { phy: '400GBASE-SR8', medium: 'OM1' }, /it has OM3, OM4, OM5/],
    ['phyReach', { phy: 'carrier pigeon', medium: 'air' }, /is not in the table/],
    ['maxUtilPerUps', { scheme: '3N', x: 3 }, /not known; use N, N\+1/],
    ['maxUtilPerUps', { scheme: 'N+4', x: 3 }, /at least one unit/],
    ['railFatTree2', { nodes: 1, rails: 8, radix: 63, extra_ports: 0 }, /must be even/],
    ['railFatTree2', { nodes: 5000, rails: 8, radix: 64, extra_ports: 0 }, /use fatTree3/],
    ['lbnlMedian', { space: 'attic' }, /must be one of Small/],
    ['liquidFraction', { liquid_kW: 0, air_kW: 0 }, /not both be zero/],
  ])('%s %j is refused with a sentence', (name, inputs, expected) => {
    expect(reason(name, inputs)).toMatch(expected);
  });
});
