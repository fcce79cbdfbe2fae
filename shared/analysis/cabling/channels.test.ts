import { describe, expect, it } from 'vitest';
import { aHall, type ShortRecord } from '../../testing/builders';
import { EMPTY_DIFF } from '../../store/records-diff';
import { HallAnalysis } from '../hall-analysis';

const CASSETTE: ShortRecord = [
  'catalogType',
  'my/cassette',
  {
    base: 'test/switch',
    category: 'patchPanel',
    ports: [
      {
        name: 'M{n}',
        count: 4,
        connector: 'LC',
        rearConnector: 'MPO-12',
        speedMbps: [],
        role: 'data',
        breakouts: [6],
        isPassThrough: true,
      },
    ],
  },
];

/** Two switches, each with a cord to a cassette, and a trunk between the cassettes. */
function hall(more: readonly ShortRecord[] = []) {
  const analysis = HallAnalysis.of(
    aHall()
      .addAll([
        CASSETTE,
        ['rack', 'A'],
        ['rack', 'B', { xMm: 8000 }],
        ['device', 'w1', { rackId: 'A', typeId: 'test/switch' }],
        ['device', 'w2', { rackId: 'B', typeId: 'test/switch' }],
        ['device', 'p1', { rackId: 'A', typeId: 'my/cassette' }],
        ['device', 'p2', { rackId: 'B', typeId: 'my/cassette' }],
        cord('a2', 'w1', 'Ethernet2', 'p1', 2),
        cord('b2', 'w2', 'Ethernet2', 'p2', 2),
        cord('a3', 'w1', 'Ethernet3', 'p1', 3),
        [
          'cable',
          'trunk',
          { fromId: 'p1', fromPort: 'M1', fromFace: 'rear', toId: 'p2', toPort: 'M1', toFace: 'rear' },
        ],
        ...more,
      ])
      .build(),
  );
  const traced = (name: string) => analysis.cabling.channels.trace(analysis.cables.cables.slotOf(`cable:${name}`));
  return { analysis, traced };
}

function cord(name: string, device: string, port: string, panel: string, lane: number): ShortRecord {
  return ['cable', name, { fromId: device, fromPort: port, toId: panel, toPort: 'M1', toLane: lane }];
}

const ids = (cables: readonly { readonly cableId: string; readonly isTurned: boolean }[]) =>
  cables.map(({ cableId, isTurned }) => `${cableId.slice('cable:'.length)}${isTurned ? ' turned' : ''}`);

describe('a channel', () => {
  it('goes through cassettes in the part its cord is in', () => {
    const { traced } = hall();
    expect(ids(traced('a2').cables)).toEqual(['a2', 'trunk', 'b2 turned']);
    expect(traced('a2').passages.map(({ ownerId, port }) => [ownerId, port])).toEqual([
      ['device:p1', 'M1'],
      ['device:p2', 'M1'],
    ]);
  });
  it('is the same from its other end, turned', () => {
    const { traced } = hall();
    expect(ids(traced('b2').cables)).toEqual(['b2', 'trunk turned', 'a2 turned']);
  });
  it('ends where nothing goes on in its part', () => {
    expect(ids(hall().traced('a3').cables)).toEqual(['a3', 'trunk']);
  });
  it('does not choose among several parts: a trunk is its own channel where it splits', () => {
    const { traced } = hall([cord('b3', 'w2', 'Ethernet3', 'p2', 3)]);
    expect(ids(traced('trunk').cables)).toEqual(['trunk']);
    expect(ids(traced('a3').cables)).toEqual(['a3', 'trunk', 'b3 turned']);
  });
  it('does not run round and round', () => {
    const { traced } = hall([
      ['cable', 'ring', { fromId: 'p1', fromPort: 'M2', toId: 'p2', toPort: 'M2' }],
      ['cable', 'back', { fromId: 'p1', fromPort: 'M2', fromFace: 'rear', toId: 'p2', toPort: 'M2', toFace: 'rear' }],
    ]);
    expect(ids(traced('ring').cables)).toHaveLength(2);
  });
});

it('tells every cable of a channel of a change in one of them', () => {
  const { analysis } = hall();
  const { cables } = analysis.cables;
  const trunk = cables.at(cables.slotOf('cable:trunk'));
  if (!trunk) throw new Error('no trunk');
  const longer = { ...trunk, lengthUm: 7_000_000 as typeof trunk.lengthUm & {} };
  analysis.apply({ ...EMPTY_DIFF, updated: new Map([[trunk.id, [trunk, longer]]]) });
  const told = [...analysis.touches.facts.channel.values()].map((slot) => cables.at(slot)?.id);
  expect(new Set(told)).toEqual(new Set(['cable:trunk', 'cable:a2', 'cable:b2', 'cable:a3']));
});
