import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';
import { smallHall } from '#shared/testing/small-hall';
import { makeFolder, type TestFolder } from '../testing/test-folder';

const SYSTEM = createRecord('rack', 'rack:3', {
  roomId: 'room:2',
  typeId: 'catalogType:test/system',
  name: 'S01',
  xUm: 25_000_000,
  yUm: 3_000_000,
});
const PDU = createRecord('device', 'device:9', {
  rackId: 'rack:2',
  typeId: 'catalogType:test/rack-pdu',
  name: 'PDU A',
});
const LOST = createRecord('device', 'device:8', { rackId: 'rack:2', typeId: 'catalogType:test/lost', name: 'Lost' });

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
  const store = DocumentStore.from([...smallHall().records(), SYSTEM, PDU, LOST]);
  await folder.write('hall.plenum', writeDocument(store, { appVersion: '1.0.0' }));
});
afterEach(() => folder.remove());

describe('plenum info', () => {
  it('sums up rooms, racks, power and heat', async () => {
    const { code, out } = await folder.plenum('info', 'hall.plenum', '--format', 'json');
    expect(code).toBe(0);
    const summary = JSON.parse(out) as Record<string, unknown>;
    expect(summary).toMatchObject({
      file: 'hall.plenum',
      formatVersion: '1.0',
      name: 'Small hall',
      rooms: [
        {
          name: 'Hall 1',
          areaM2: 96,
          racks: 2,
          devices: 4,
          equipment: 1,
          rackTotals: { powerW: { known: 800, unknownCount: 1 } },
        },
        { name: 'Hall 2', racks: 1, devices: 0, rackTotals: { powerW: { known: 100_000, unknownCount: 0 } } },
      ],
      racksByType: [
        { name: 'Test frame', count: 2 },
        { name: 'Test system', count: 1 },
      ],
      counts: { rack: 3, device: 4, equipment: 1, powerFeed: 2, coolingUnit: 1, cable: 1 },
      rackTotals: {
        powerW: { known: 100_800, unknownCount: 1 },
        heatToAirW: { known: 20_800, unknownCount: 1 },
        heatToLiquidW: { known: 80_000, unknownCount: 1 },
      },
      fileProblems: [],
    });
    expect(summary['unknowns']).toContainEqual({
      typeId: 'catalogType:test/rack-pdu',
      name: 'Test rack PDU',
      uses: 1,
      unknown: ['mass'],
    });
    expect(summary['unknowns']).toContainEqual({
      typeId: 'catalogType:test/lost',
      name: 'catalogType:test/lost',
      uses: 1,
      unknown: ['mass', 'power', 'share of heat to liquid'],
    });
  });

  it('says “at least” of a total that lacks parts, and only of those', async () => {
    const { out } = await folder.plenum('info', 'hall.plenum');
    expect(out).toContain('power at least 100.8 kW (1 part unknown)');
    expect(out).toMatch(/Hall 2: 96 m², 1 rack, 0 devices, 0 pieces of equipment, 100 kW/);
    expect(out).toContain('  Test rack PDU (used by 1): mass');
  });

  it('does not call a power unknown that the designer planned', async () => {
    const planned = createRecord('device', 'device:8', { ...LOST, plannedPowerW: 300 });
    const store = DocumentStore.from([...smallHall().records(), planned]);
    await folder.write('planned.plenum', writeDocument(store, { appVersion: '1.0.0' }));
    const { out } = await folder.plenum('info', 'planned.plenum');
    expect(out).toContain('  catalogType:test/lost (used by 1): mass, share of heat to liquid');
    expect(out).toContain('Racks with what is in them: power 1.1 kW;');
  });

  it('tells of damage and goes on', async () => {
    const text = await folder.read('hall.plenum');
    await folder.write('cut.plenum', text.slice(0, text.lastIndexOf('{"end"')));
    const { code, out, err } = await folder.plenum('info', 'cut.plenum');
    expect(code).toBe(0);
    expect(err).toContain('cut short');
    expect(out).toContain('Problems in the file: 1');
  });

  it('cannot sum up what is no document', async () => {
    await folder.write('note.txt', 'hello');
    expect(await folder.plenum('info', 'note.txt')).toMatchObject({ code: 2, out: '' });
  });
});
