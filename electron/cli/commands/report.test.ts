import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import type { AnyRecord } from '#shared/model/registry';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';
import { smallHall } from '#shared/testing/small-hall';
import { makeFolder, type TestFolder } from '../testing/test-folder';

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
  for (const name of ['2n-hall', 'published-eight-racks'])
    await folder.write(
      `${name}.plenum`,
      readFileSync(new URL(`../../../assets/samples/${name}.plenum`, import.meta.url)),
    );
});
afterEach(() => folder.remove());

interface Limit {
  readonly actual: number;
  readonly limit: number;
  readonly unit: string;
  readonly basis: string;
}

interface NodeJson {
  readonly id: string;
  readonly name: string;
  readonly loadW: number;
  readonly loadIsAtLeast: boolean;
  readonly limit: Limit | 'unknown';
  readonly capacityW: number | 'unknown';
  readonly headroomW: number | 'unknown';
  readonly afterWorstFailure: { failed: string; loadW: number; limit: Limit | 'unknown' } | null;
  readonly lossW: number | 'unknown';
  readonly isCyclic: boolean;
  readonly hasSupply: boolean;
}

interface Energy {
  readonly pue: number | 'unknown';
  readonly pueIsAtLeast: boolean;
  readonly itW: { known: number; unknownCount: number };
}

interface PowerReport {
  readonly region: string;
  readonly nodes: NodeJson[];
  readonly sides: { side: string | null; loadW: { known: number; unknownCount: number } }[];
  readonly energy: Energy;
  readonly rooms: { name: string; partial: Energy; headroom: { usableW: number | 'unknown' } }[];
}

async function reported(file: string) {
  const { code, out, err } = await folder.plenum('report', file, '--section', 'power', '--format', 'json');
  expect([code, err]).toEqual([0, '']);
  const content = JSON.parse(out) as PowerReport;
  const node = (name: string): NodeJson => {
    const found = content.nodes.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { ...content, node };
}

async function writeHall(extra: readonly AnyRecord[]): Promise<void> {
  const store = DocumentStore.from([...smallHall().records(), ...extra]);
  await folder.write('hall.plenum', writeDocument(store, { appVersion: '1.0.0' }));
}

describe('plenum report --section power', () => {
  it('tells load, limit with its basis, headroom, loss and worst failure of every node', async () => {
    const { node, nodes, region } = await reported('2n-hall.plenum');
    expect([nodes.length, region]).toEqual([20, 'NA']);
    const busway = node('BUS-AA');
    expect(busway).toMatchObject({
      loadW: 198_000,
      loadIsAtLeast: false,
      limit: { limit: 640, unit: 'A', basis: 'NA 80 %' },
      afterWorstFailure: { loadW: 396_000 },
    });
    expect(busway.headroomW).toBe((busway.capacityW as number) - busway.loadW);
    const generator = node('GEN-A');
    expect(generator.loadW).toBe(0);
    expect(generator.afterWorstFailure?.failed).toBe(node('Utility A').id);
    expect(node('UPS-A').limit).toMatchObject({ limit: 1_000_000, unit: 'W', basis: 'rating' });
  });

  it('shows that the published utility is too small, and PUE with what is unknown in it', async () => {
    const { node, energy, rooms } = await reported('published-eight-racks.plenum');
    expect(node('Utility')).toMatchObject({ capacityW: 750_000, limit: { unit: 'W', limit: 750_000 } });
    expect(node('Utility').headroomW).toBeLessThan(-300_000);
    expect(energy).toMatchObject({ itW: { known: 1_080_000, unknownCount: 0 }, pueIsAtLeast: true });
    expect(energy.pue).toBeGreaterThan(1.05);
    const [hall] = rooms;
    expect(hall?.partial.itW.known).toBe(1_080_000);
    expect(hall?.partial.pue).toBeLessThanOrEqual(energy.pue as number);
  });

  it('adds up what hangs on each side', async () => {
    const { sides } = await reported('2n-hall.plenum');
    expect(sides.map(({ side, loadW }) => [side, loadW.known])).toEqual([
      ['A', 417_000],
      ['B', 417_000],
    ]);
  });

  it('reads in 80 columns and names what limits and what fails', async () => {
    const { code, out } = await folder.plenum('report', '2n-hall.plenum', '--section', 'power');
    expect(code).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(
      /^ {2}BUS-AA +198 kW +460 kW +262 kW +686 W\n {4}43 % of 640 A \(NA 80 %\); 396 kW, 86 % when /m,
    );
    expect(out).toMatch(/^ {2}PUE +at least 1\.\d{3}$/m);
    expect(out).toMatch(/^ {2}Partial PUE, Hall 1 +at least 1\.\d{3}$/m);
  });

  it('gives a spreadsheet a line for each node', async () => {
    const { out } = await folder.plenum('report', '2n-hall.plenum', '--section', 'power', '--format', 'csv');
    const { data } = Papa.parse<Record<string, string>>(out.slice(1).trim(), { header: true });
    expect(data).toHaveLength(20);
    expect(data.find((line) => line['Node'] === 'BUS-AA')).toMatchObject({
      'Load (W)': '198000',
      'Unit of limit': 'A',
      'Basis of limit': 'NA 80 %',
      'Load after worst single failure (W)': '396000',
    });
  });
});

describe('plenum report of bad input', () => {
  it('says unknown and at least, never zero, for unrated nodes and circles', async () => {
    await writeHall([
      createRecord('powerNode', 'powerNode:1', { name: 'U', kind: 'utility' }),
      createRecord('powerNode', 'powerNode:2', { name: 'S', kind: 'switchgear', lossNoLoadPpm: 0, ratedW: 5 }),
      createRecord('powerNode', 'powerNode:3', { name: 'T', kind: 'switchgear' }),
      createRecord('powerLink', 'powerLink:1', { fromId: 'powerNode:1', toId: 'powerNode:2' }),
      createRecord('powerLink', 'powerLink:2', { fromId: 'powerNode:2', toId: 'powerNode:3' }),
      createRecord('powerLink', 'powerLink:3', { fromId: 'powerNode:3', toId: 'powerNode:2' }),
    ]);
    const { node } = await reported('hall.plenum');
    const unknown = { limit: 'unknown', capacityW: 'unknown', headroomW: 'unknown' };
    expect(node('U')).toMatchObject({ ...unknown, loadIsAtLeast: true, isCyclic: false });
    expect(node('S')).toMatchObject({ lossW: 0, capacityW: 5, loadIsAtLeast: true, isCyclic: true });
    expect(node('T')).toMatchObject({ ...unknown, lossW: 'unknown', loadIsAtLeast: true, isCyclic: true });
    const { out } = await folder.plenum('report', 'hall.plenum', '--section', 'power');
    expect(out).toMatch(/^ {2}T +≥0 W +unknown +unknown +unknown\n {4}on a circle, which carries nothing/m);
    expect(out).toContain('≥ at least, ≤ at most');
  });

  it('says of a node rated zero that it is, and of one without a supply that nothing supplies it', async () => {
    await writeHall([
      createRecord('powerNode', 'powerNode:1', { name: 'Z', kind: 'busway', ratedW: 0, lossNoLoadPpm: 0 }),
    ]);
    const { node } = await reported('hall.plenum');
    expect(node('Z')).toMatchObject({ capacityW: 0, headroomW: 0, hasSupply: false });
    const { out } = await folder.plenum('report', 'hall.plenum', '--section', 'power');
    expect(out).toMatch(/rated 0 W \(rating\); nothing here supplies it/);
  });

  it('does not pass a file with a negative number, and reports the rest', async () => {
    await writeHall([createRecord('powerNode', 'powerNode:1', { name: 'U', kind: 'utility', ratedVa: 5000 })]);
    const text = await folder.read('hall.plenum');
    await folder.write('hall.plenum', text.replace('"ratedVa":5000', '"ratedVa":-5000'));
    const { code, out, err } = await folder.plenum('report', 'hall.plenum', '--section', 'power');
    expect(code).toBe(1);
    expect(out).toContain('There is no power node in this document.');
    expect(err).toMatch(/^plenum: hall\.plenum:\d+: .*ratedVa/);
  });

  it.each([
    [['hall.plenum'], /report needs --section power/],
    [['hall.plenum', '--section', 'tea'], /--section takes power or cooling or space, not “tea”/],
    [['hall.plenum', '--section', 'power', '--format', 'pdf'], /--format takes text or json or csv/],
    [['gone.plenum', '--section', 'power'], /There is no file “gone\.plenum”/],
    [['--section', 'power'], /report needs FILE/],
  ])('refuses %j with one sentence', async (args, sentence) => {
    await writeHall([]);
    const { code, out, err } = await folder.plenum('report', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
