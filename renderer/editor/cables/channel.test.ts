import { describe, expect, it } from 'vitest';
import type { DeviceType } from '#shared/catalog/catalog-type';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { createRecord } from '#shared/model/create-record';
import type { CableEnd } from '#shared/operations/cable-plugs';
import { LENGTH_PARAMS } from '#shared/rules/cabling/length';
import { DiffBuilder } from '#shared/store/records-diff';
import { smallHall } from '#shared/testing/small-hall';
import { TEST_SWITCH } from '#shared/testing/test-types';
import { channelOf } from './channel';

const PANEL: DeviceType = {
  ...TEST_SWITCH,
  id: 'test/panel',
  category: 'patchPanel',
  ports: [{ name: 'p{n}', count: 24, connector: 'MPO-12', speedMbps: [], role: 'data', isPassThrough: true }],
};

const SETTINGS = {
  trayHeightUm: LENGTH_PARAMS.trayHeightUm.default,
  slackPerEndUm: LENGTH_PARAMS.slackPerEndUm.default,
  slackSharePermille: LENGTH_PARAMS.slackSharePermille.default,
};

/** The server of the small hall by a panel in each rack to a switch, over cords of 5 m and a trunk of 20 m. */
function channel(medium: string | undefined, trunkUm: number | undefined, start?: CableEnd) {
  const store = smallHall();
  const panel = (n: number, rack: 1 | 2) =>
    createRecord('device', `device:2${n}`, {
      rackId: `rack:${rack}`,
      typeId: 'catalogType:test/panel',
      name: `Panel ${n}`,
      bottomHalfRu: 40,
    });
  const cable = (
    id: string,
    from: [`device:${string}`, string],
    to: [`device:${string}`, string],
    faces = {},
    um = 5_000_000,
  ) =>
    createRecord('cable', `cable:${id}`, {
      ...{ fromId: from[0], fromPort: from[1], toId: to[0], toPort: to[1] },
      ...faces,
      ...(medium === undefined ? {} : { medium }),
      ...(um === 0 ? {} : { lengthUm: um }),
    });
  const added = new DiffBuilder()
    .add(createRecord('catalogType', 'catalogType:test/panel', { type: PANEL }))
    .add(panel(1, 1))
    .add(panel(2, 2))
    .add(cable('a', ['device:1', 'eth1'], ['device:21', 'p3']))
    .add(cable('b', ['device:22', 'p7'], ['device:21', 'p3'], { fromFace: 'rear', toFace: 'rear' }, trunkUm ?? 0))
    .add(cable('c', ['device:22', 'p7'], ['device:2', 'Ethernet9']));
  store.apply(added.build());
  return channelOf(HallAnalysis.of(store), 'cable:a', SETTINGS, start);
}

describe('a channel end to end', () => {
  it('goes through panels, whatever way round its cables are drawn', () => {
    const found = channel('400GBASE-SR8 OM4', 20_000_000);
    expect(found?.hops.map((hop) => hop.cableId)).toEqual(['cable:a', 'cable:b', 'cable:c']);
    expect(found?.stops).toEqual([
      { ownerId: 'device:1', port: 'eth1', isPassage: false },
      { ownerId: 'device:21', port: 'p3', isPassage: true },
      { ownerId: 'device:22', port: 'p7', isPassage: true },
      { ownerId: 'device:2', port: 'Ethernet9', isPassage: false },
    ]);
    expect(found?.lengthUm).toEqual({ known: 30_000_000, unknownCount: 0 });
    // Four connections of 0.35 dB, and 30 m at 3 dB/km rounded cable by cable.
    expect(found?.lossCentiDb).toEqual({ known: 140 + 2 + 6 + 2, unknownCount: 0 });
    expect(found?.delayDeciNs).toEqual({ known: 245 + 980 + 245, unknownCount: 0 });
  });

  it('runs away from the port it is traced from', () => {
    const stops = (start: CableEnd) => channel(undefined, undefined, start)?.stops.map(({ ownerId }) => ownerId);
    expect(stops({ id: 'device:2', port: 'Ethernet9' })).toEqual(['device:2', 'device:22', 'device:21', 'device:1']);
    expect(stops({ id: 'device:1', port: 'eth1' })).toEqual(['device:1', 'device:21', 'device:22', 'device:2']);
  });

  it('says no loss where not all is fibre, and no delay where the medium is not known', () => {
    const found = channel(undefined, 20_000_000);
    expect([found?.lossCentiDb, found?.delayDeciNs]).toEqual([undefined, { known: 0, unknownCount: 3 }]);
  });
});
