import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import type { AnyRecord } from '#shared/model/registry';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';
import { smallHall } from '#shared/testing/small-hall';
import { makeFolder, type TestFolder } from '../testing/test-folder';

const sampleUrl = (name: string) => new URL(`../../../assets/samples/${name}.plenum`, import.meta.url);

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
  for (const name of ['2n-hall', 'distributed-hall', 'published-eight-racks'])
    await folder.write(`${name}.plenum`, readFileSync(sampleUrl(name)));
});
afterEach(() => folder.remove());

/** Simulates and reads the JSON. */
async function simulated<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await folder.plenum('simulate', ...args, '--format', 'json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

interface Failure {
  readonly failed: string[];
  readonly down: string[];
  readonly degraded: string[];
  readonly overloaded: { id: string; actual: number; limit: number; unit: string; isNew: boolean }[];
  readonly onBattery: { id: string; minutes: number | 'unknown' | 'notLoaded' }[];
  readonly downW: number;
  readonly downIsAtLeast: boolean;
}

interface Sweep {
  readonly played: number;
  readonly harmless: number;
  readonly cases: { failed: string[]; downW: number; downCount: number; worstOverload: object | null }[];
}

/** The id of the record with that name in the lines of a file. */
async function idOf(file: string, typeName: string, name: string): Promise<string> {
  const line = (await folder.read(file))
    .split('\n')
    .find((one) => one.startsWith(`{"id":"${typeName}:`) && one.includes(`"name":"${name}"`));
  return (JSON.parse(line ?? '{}') as { id: string }).id;
}

async function writeHall(extra: readonly AnyRecord[]): Promise<void> {
  const store = DocumentStore.from([...smallHall().records(), ...extra]);
  await folder.write('hall.plenum', writeDocument(store, { appVersion: '1.0.0' }));
}

describe('plenum simulate --fail', () => {
  it('tells what goes down, loses redundancy and overloads, by names or ids', async () => {
    const byName = await simulated<Failure>('2n-hall.plenum', '--fail', 'UPS-B');
    const circuit = await idOf('2n-hall.plenum', 'powerFeed', 'GB05 A');
    expect(byName).toMatchObject({
      down: [],
      overloaded: [{ id: circuit, actual: 132_000, unit: 'W', isNew: true }],
      downW: 0,
      downIsAtLeast: false,
    });
    expect(byName.degraded).toHaveLength(5);
    expect(byName.failed).toEqual([await idOf('2n-hall.plenum', 'powerNode', 'UPS-B')]);
    expect(await simulated('2n-hall.plenum', '--fail', byName.failed.join(','))).toEqual(byName);
    const other = await simulated<Failure>('2n-hall.plenum', '--fail', 'UPS-A');
    expect(other.down).toEqual([await idOf('2n-hall.plenum', 'rack', 'GB06')]);
    expect(other.downW).toBe(132_000);
  });

  it('takes several, each once, and says what was overloaded before', async () => {
    const both = await simulated<Failure>('2n-hall.plenum', '--fail', 'UPS-A, UPS-B,UPS-A');
    expect(both.failed).toHaveLength(2);
    expect(both.down).toHaveLength(6);
    expect(both.degraded).toEqual([]);
    const one = await simulated<Failure>('published-eight-racks.plenum', '--fail', 'Floor PDU 1');
    expect(one.overloaded).toContainEqual({
      id: await idOf('published-eight-racks.plenum', 'powerNode', 'Utility'),
      actual: expect.any(Number) as number,
      limit: 750_000,
      unit: 'W',
      isNew: false,
    });
  });

  it('puts the devices of a rack on one line for people, in lines that fit a terminal', async () => {
    const { code, out } = await folder.plenum('simulate', 'distributed-hall.plenum', '--fail', 'UPS-A');
    expect(code).toBe(0);
    expect(out).toContain('Out of service: UPS-A\nDown: 10 loads, 27 kW\n  B12, 10 devices: 27 kW\n');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    [['--fail', 'nope'], /nothing with the id or name “nope” here; name a power node/],
    [['--fail', 'powerNode:nope'], /nothing with the id or name “powerNode:nope”/],
    [['--fail', ' , '], /--fail names nothing/],
    [['--fail', 'room:1'], /“room:1” is a room; name a power node/],
    [['--fail', 'A'], /“A” is the name of several: powerNode:1, powerNode:2\. Give the id/],
    [['--scenario', 'nope'], /nothing with the id or name “nope” here; name a scenario/],
    [['--scenario', 'Empty'], /Nothing fails in this scenario/],
    [[], /one thing through: --fail .*, --scenario .* or --sweep/],
    [['--fail', 'A', '--sweep', 'single'], /one thing through/],
    [['--sweep', 'all'], /--sweep takes single or pairs or groups/],
    [['--sweep', 'pairs', '--groups', 'nope'], /name a redundancy group/],
    [['--sweep', 'single', '--top', '0'], /whole number from 1/],
    [['--sweep', 'single', '--groups', 'x'], /--groups goes with --sweep pairs or groups/],
    [['--sweep', 'pairs', '--feeds'], /--feeds goes with --sweep single/],
    [['--fail', 'A', '--top', '3'], /--top goes with --sweep/],
  ])('refuses %j with one sentence', async (options, sentence) => {
    const node = (id: 'powerNode:1' | 'powerNode:2') => createRecord('powerNode', id, { name: 'A', kind: 'ups' });
    await writeHall([
      node('powerNode:1'),
      node('powerNode:2'),
      createRecord('scenario', 'scenario:1', { name: 'Empty' }),
    ]);
    const { code, out, err } = await folder.plenum('simulate', 'hall.plenum', ...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('plays a scenario of the document, cooling units among what fails', async () => {
    await writeHall([
      createRecord('scenario', 'scenario:1', { name: 'Feed out' }),
      createRecord('scenarioFailure', 'scenarioFailure:1', { scenarioId: 'scenario:1', failedId: 'powerFeed:1' }),
      createRecord('scenarioFailure', 'scenarioFailure:2', { scenarioId: 'scenario:1', failedId: 'coolingUnit:1' }),
    ]);
    const { code, out, err } = await folder.plenum(
      'simulate',
      'hall.plenum',
      '--scenario',
      'Feed out',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const { failed, down } = JSON.parse(out) as Failure;
    expect(new Set(failed)).toEqual(new Set(['powerFeed:1', 'coolingUnit:1']));
    expect(down.length).toBeGreaterThan(0);
    expect(err).toBe('');
    expect(out).toContain('"stoppedUnits": [\n      "coolingUnit:1"');
  });
});

describe('plenum simulate with bad input', () => {
  const link = (id: number, fromId: `powerNode:${string}`, toId: `powerNode:${string}`) =>
    createRecord('powerLink', `powerLink:${id}`, { fromId, toId });

  it('comes to an end on circles and unrated nodes', async () => {
    await writeHall([
      createRecord('powerNode', 'powerNode:1', { name: 'U', kind: 'utility' }),
      createRecord('powerNode', 'powerNode:2', { name: 'S', kind: 'switchgear' }),
      createRecord('powerNode', 'powerNode:3', { name: 'T', kind: 'switchgear' }),
      link(1, 'powerNode:1', 'powerNode:2'),
      link(2, 'powerNode:2', 'powerNode:3'),
      link(3, 'powerNode:3', 'powerNode:2'),
    ]);
    expect(await simulated<Failure>('hall.plenum', '--fail', 'U')).toMatchObject({
      failed: ['powerNode:1'],
      overloaded: [],
    });
    expect((await simulated<Sweep>('hall.plenum', '--sweep', 'single')).played).toBe(3);
  });

  it('names the line of a negative number, leaves the record out and does not pass the file', async () => {
    await writeHall([createRecord('powerNode', 'powerNode:1', { name: 'U', kind: 'utility', ratedW: 5000 })]);
    const text = await folder.read('hall.plenum');
    await folder.write('hall.plenum', text.replace('"ratedW":5000', '"ratedW":-5000'));
    const { code, out, err } = await folder.plenum('simulate', 'hall.plenum', '--sweep', 'single', '--format', 'json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as Sweep).played).toBe(0);
    const line = text.split('\n').findIndex((one) => one.includes('"ratedW":5000')) + 1;
    expect(err).toContain(`plenum: hall.plenum:${line}: `);
    expect(err).toMatch(/ratedW/);
  });

  it('says when there is no such file', async () => {
    const { code, out, err } = await folder.plenum('simulate', 'gone.plenum', '--sweep', 'single');
    expect([code, out, err]).toEqual([2, '', 'plenum: There is no file “gone.plenum”.\n']);
  });
});

describe('plenum simulate --sweep', () => {
  it('lists single failures worst first, the harmless ones only counted', async () => {
    const { played, harmless, cases } = await simulated<Sweep>('2n-hall.plenum', '--sweep', 'single');
    expect(cases).toHaveLength(played - harmless);
    expect(harmless).toBeGreaterThan(0);
    const watts = cases.map(({ downW }) => downW);
    expect(watts).toEqual([...watts].sort((a, b) => b - a));
    const [worst] = cases;
    expect(worst?.downW).toBeGreaterThan(0);
    const again = await simulated<Failure>('2n-hall.plenum', '--fail', worst?.failed.join(',') ?? '');
    expect([again.downW, again.down.length]).toEqual([worst?.downW, worst?.downCount]);
  });

  it('sweeps feeds too when asked to, and as many cases as asked for', async () => {
    const nodes = await simulated<Sweep>('2n-hall.plenum', '--sweep', 'single', '--top', '2');
    const all = await simulated<Sweep>('2n-hall.plenum', '--sweep', 'single', '--feeds', '--top', '2');
    expect(all.played).toBeGreaterThan(nodes.played);
    expect([nodes.cases.length, all.cases.length]).toEqual([2, 2]);
    const { out } = await folder.plenum('simulate', '2n-hall.plenum', '--sweep', 'single', '--top', '2');
    expect(out).toMatch(/^\d+ single failures played through; \d+ change nothing\.\n1\. /);
    expect(out).toMatch(/^and \d+ more; --top NUMBER lists more$/m);
  });

  it('sweeps pairs of all groups or of those named', async () => {
    const all = await simulated<Sweep>('2n-hall.plenum', '--sweep', 'pairs');
    expect(all.cases[0]).toMatchObject({ downCount: 6, downW: 792_000, worstOverload: null });
    const name = /"name":"([^"]+)"/.exec(
      (await folder.read('2n-hall.plenum')).split('\n').find((one) => one.startsWith('{"id":"redundancyGroup:')) ?? '',
    )?.[1];
    expect(await simulated('2n-hall.plenum', '--sweep', 'pairs', '--groups', name ?? '')).toEqual(all);
  });

  it('sweeps pairs of whole groups, and says so when there are not two', async () => {
    const { code, err } = await folder.plenum('simulate', '2n-hall.plenum', '--sweep', 'groups');
    expect([code, err]).toEqual([2, 'plenum: --sweep groups needs two redundancy groups with members.\n']);
  });
});
