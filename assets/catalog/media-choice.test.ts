import { describe, expect, it } from 'vitest';
import {
  chooseMedia,
  DEFAULT_MEDIA_POLICY,
  mediaClassOf,
  type MediaNeed,
  type MediaPolicy,
} from '#shared/analysis/cabling/media-choice';
import type { LinkPort } from '#shared/analysis/cabling/media-parts';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import { BUILT_IN_TYPES } from '#assets/catalog';

const index = new CatalogIndex(BUILT_IN_TYPES);
const M = 1_000_000;

/** The first group of data ports of a built-in type as an end of a link. */
function portOf(typeId: string, more: Partial<LinkPort> = {}): LinkPort {
  const type = index.get(typeId);
  const group = type?.ports?.[0];
  if (!type || !group) throw new Error(`${typeId} has no ports`);
  const { connector, speedMbps, lanes, portsPerCage } = group;
  return {
    connector,
    speedsMbps: speedMbps,
    maker: type.manufacturer,
    ...(lanes === undefined ? {} : { lanes }),
    ...(portsPerCage === undefined ? {} : { portsPerCage }),
    ...more,
  };
}

const need = (
  metres: number,
  speedGbps: number,
  from: LinkPort,
  to: LinkPort,
  more: Partial<MediaNeed> = {},
): MediaNeed => ({
  neededUm: Math.round(metres * M),
  speedMbps: speedGbps * 1000,
  from,
  to,
  isInRack: false,
  isInRow: true,
  ...more,
});

const choose = (one: MediaNeed, policy: Partial<MediaPolicy> = {}) =>
  chooseMedia(one, BUILT_IN_TYPES, { ...DEFAULT_MEDIA_POLICY, ...policy });

const [qm9700, dgx, q3400, sn5600] = ['nvidia/qm9700', 'nvidia/dgx-b200', 'nvidia/q3400-ra', 'nvidia/sn5600'].map(
  (id) => portOf(id),
) as [LinkPort, LinkPort, LinkPort, LinkPort];

describe('choosing a medium from the built-in catalog', () => {
  it('takes copper, then active copper, then multimode, then single-mode as an NDR link grows', () => {
    const at = (metres: number) => {
      const { choice } = choose(need(metres, 400, dgx, qm9700));
      return [choice?.cable.id, choice?.fromModule?.id, (choice?.boughtUm ?? 0) / M];
    };
    expect(at(1.2)).toEqual(['nvidia/dac-ndr-osfp', undefined, 1.5]);
    expect(at(2)).toEqual(['nvidia/dac-ndr-osfp', undefined, 2]);
    expect(at(2.000001)).toEqual(['nvidia/lacc-ndr-osfp', undefined, 3]);
    expect(at(5)).toEqual(['nvidia/lacc-ndr-osfp', undefined, 5]);
    expect(at(5.1)).toEqual(['generic/mpo12-apc-om4', 'nvidia/osfp-ndr-2xsr4', 7]);
    expect(at(50)).toEqual(['generic/mpo12-apc-om4', 'nvidia/osfp-ndr-2xsr4', 50]);
    expect(at(50.1)).toEqual(['generic/mpo12-apc-os2', 'nvidia/osfp-ndr-2xdr4', 70]);
  });

  it('says why it was chosen, and why the others were not', () => {
    const { choice, refused } = choose(need(60, 400, dgx, qm9700));
    expect(choice?.reason).toMatch(
      /^Single-mode fibre: .* reaches 500 m, 60 m are needed\.$|^Single-mode fibre: the cheapest/,
    );
    expect(choice?.medium).toBe('NDR-SMF OS2');
    const dac = refused.find((one) => one.name.startsWith('NDR DAC OSFP twin-port 2'));
    expect(dac).toMatchObject({ code: 'reach', mediaClass: 'passiveCopper', reason: 'reaches 3 m; 60 m are needed.' });
    const others = refused.filter((one) => one.code === 'policy').map((one) => one.reason);
    expect(new Set(others)).toEqual(new Set(['is barred: the policy wants OM4.']));
  });

  it('keeps to the policy: copper within the row, single-mode beyond', () => {
    const policy = { copper: 'row', optics: 'singleMode' } as const;
    expect(choose(need(1.5, 400, dgx, qm9700), policy).choice?.mediaClass).toBe('passiveCopper');
    const beyond = choose(need(1.5, 400, dgx, qm9700, { isInRow: false }), policy);
    expect(beyond.choice).toMatchObject({ mediaClass: 'singleMode', medium: 'NDR-SMF OS2' });
    const codes = new Set(beyond.refused.map((one) => one.code));
    expect(codes).toEqual(new Set(['policy']));
  });

  it('takes what draws least when asked to', () => {
    const cheap = choose(need(2, 100, portOf('generic/storage-4u-60'), portOf('generic/storage-4u-60')));
    const frugal = choose(need(20, 400, dgx, qm9700), { prefer: 'power' });
    expect(cheap.choice?.mediaClass).toBe('passiveCopper');
    expect(frugal.choice?.powerMw).toBe(15_000);
    expect(frugal.choice?.reason).toMatch(/the least power \(15 W for both ends\)/);
  });

  it('never gives DAC, multimode or AOC to XDR, and nothing of unknown reach', () => {
    const near = choose(need(1, 800, q3400, q3400, { isInRack: true }));
    expect(near.choice).toMatchObject({ mediaClass: 'singleMode', medium: 'XDR-SMF OS2' });
    const barred = near.refused.filter((one) => one.code === 'notOffered').map((one) => one.mediaClass);
    expect(new Set(barred)).toEqual(new Set(['passiveCopper', 'multimode', 'activeOptical']));
  });

  it('does not join lanes of 200G with lanes of 100G', () => {
    expect(choose(need(10, 800, q3400, sn5600))).toMatchObject({
      problem: /^No cable in the catalog joins OSFP and OSFP/ as never,
    });
  });

  it('splits a port by copper, and by two optical ports of a module', () => {
    const split = portOf('nvidia/sn5600', { parts: 2 });
    const node = { connector: 'QSFP112', speedsMbps: [400_000], lanes: 4 };
    const splitter = { mediaClass: 'passiveCopper', cable: { cabling: { far: { connector: 'QSFP112', count: 2 } } } };
    expect(choose(need(1.2, 400, split, node)).choice).toMatchObject(splitter);
    expect(choose(need(1.2, 400, node, split)).choice).toMatchObject(splitter);
    expect(choose(need(30, 400, split, node)).choice).toMatchObject({
      mediaClass: 'multimode',
      fromModule: { cabling: { far: { connector: 'MPO-12', count: 2, polish: 'APC' } } },
      toModule: { cabling: { near: { connector: 'QSFP112' } } },
    });
  });

  it('joins ports that are split at both ends by a shuffle, as far as a splitter reaches', () => {
    const uplink = portOf('nvidia/sn5600', { parts: 4 });
    const at = (metres: number) => choose(need(metres, 200, uplink, uplink));
    expect(at(20).choice).toMatchObject({ cable: { id: 'generic/mpo12-apc-shuffle-om4' }, boughtUm: 20 * M });
    const single = choose(need(50, 200, uplink, uplink), { optics: 'singleMode' }).choice;
    expect(single).toMatchObject({ cable: { id: 'generic/mpo12-apc-shuffle-os2' }, maxUm: 50 * M });
    expect(at(50.1).problem).toMatch(/reaches 50 m; 50.1 m are needed\.$/);
    const leaf = portOf('nvidia/sn5600', { parts: 2 });
    expect(choose(need(20, 400, leaf, leaf)).choice?.cable.id).toBe('generic/mpo12-apc-om4');
  });

  it('takes 100 Gbit/s modules in larger cages, and single-mode cords beyond 100 m', () => {
    const cage = (connector: string, lanes: number) => ({ connector, speedsMbps: [100_000], lanes });
    const at = (metres: number) =>
      choose(need(metres, 100, cage('QSFP28', 4), { ...cage('QSFP-DD', 8), speedsMbps: [400_000, 100_000] })).choice;
    expect([at(15)?.mediaClass, at(100)?.mediaClass]).toEqual(['activeOptical', 'activeOptical']);
    expect(at(147.8)).toMatchObject({ cable: { id: 'generic/patch-lc-os2' }, boughtUm: 150 * M });
  });

  it('joins panels by cords, and twisted pair by twisted pair', () => {
    const lc = portOf('generic/patch-panel-lc-48');
    expect(choose(need(4, 400, lc, lc)).choice).toMatchObject({ boughtUm: 5 * M, maxUm: -1 });
    const management = { connector: 'RJ45', speedsMbps: [1000] };
    expect(choose(need(12, 1, management, management)).choice).toMatchObject({
      mediaClass: 'twistedPair',
      boughtUm: 15 * M,
    });
    expect(choose(need(12, 1, management, lc)).problem).toMatch(
      /^No cable in the catalog joins RJ45 and LC at 1 Gbit\/s over 12 m\.$/,
    );
  });

  it('answers alike whichever end comes first, and whatever the order of types', () => {
    const turned = [...BUILT_IN_TYPES].reverse();
    for (const metres of [0.4, 2.5, 4, 20, 80, 600, 1500]) {
      const there = choose(need(metres, 400, dgx, qm9700)).choice;
      const back = choose(need(metres, 400, qm9700, dgx)).choice;
      expect(back?.cable.id).toBe(there?.cable.id);
      expect(chooseMedia(need(metres, 400, dgx, qm9700), turned).choice?.cable.id).toBe(there?.cable.id);
    }
  });

  it('finds something for every pair of built-in switches and nodes within two metres at a common speed', () => {
    const left: string[] = [];
    for (const type of BUILT_IN_TYPES) {
      const isActive = type.category === 'gpuNode' || type.category === 'switchInfiniBand';
      const [fastest] = type.ports?.[0]?.speedMbps ?? [];
      if (fastest === undefined || !(isActive || type.id.startsWith('generic/switch'))) continue;
      const port = portOf(type.id);
      const answer = choose(need(2, fastest / 1000, port, port));
      if (!answer.choice) left.push(`${type.id}: ${answer.problem}`);
    }
    expect(left).toEqual([]);
  });

  it('ranks classes, cheapest first', () => {
    const cable = index.get('generic/aec-800g-osfp');
    expect(cable?.kind === 'cabling' && mediaClassOf(cable)).toBe('activeElectrical');
  });
});
