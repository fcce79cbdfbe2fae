import type { CablingEnd } from '../../catalog/cabling';
import type { CablingType } from '../../catalog/catalog-type';
import type { PortInfo } from '../../analysis/type-table';
import type { Cable } from '../../model/records/cable';
import { defineRule } from '../engine/rule';

/** What a fibre plug meets at one end. */
interface Mate {
  readonly connector: string;
  readonly polish: string | undefined;
  readonly isModule: boolean;
}

export const fibreConnector = defineRule({
  code: 'FIB-CONN',
  key: 'cabling.fibreConnector',
  title: 'A fibre plug does not match what it meets',
  reason:
    'An angled ferrule against a flat one loses most of the light and scratches both; reversed fibres join two senders.',
  basis: 'connector and polish of both plugs against modules and panels; type B between two parallel modules',
  source: 'NVIDIA interconnect structured cabling requirements NDR/XDR/400-800G; Flexoptix 400G overview',
  grade: 'P',
  notChecked: 'Cables without a catalog type, pins of MPO plugs, polarity of a channel through panels, cleanliness.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    connector: '{cable} has {plug} where {owner} has {mate}.',
    polish: '{cable} is polished {plug}; what it meets at {owner} is polished {mate}.',
    polarity: '{cable} joins two modules with polarity {plug}; they need type {mate}.',
    noModule: 'No module is named for {port} of {owner}, so the plug of {cable} was not checked there.',
    unknownPolarity: 'The polarity of {cable} is not known, so it was not checked between its two modules.',
  },
  checks: (check) => [
    check('cable', ['cableEnds'], (cable, { cableEnds }, _params, report) => {
      const type = cableEnds.assemblyAt(cable)?.cable;
      const record = type?.category === 'cableFibre' ? cableEnds.cableAt(cable) : undefined;
      const from = cableEnds.portOf(cable, 0);
      const to = cableEnds.portOf(cable, 1);
      if (!type || !record || !from || !to) return;
      const mates = [
        mateOf(from, record.fromFace, cableEnds.moduleAt(cable, 0)),
        mateOf(to, record.toFace, cableEnds.moduleAt(cable, 1)),
      ] as const;
      const plugs = plugsOf(type, record, mates);
      const subject = { cable: { record: record.id } };
      for (const side of [0, 1] as const) {
        const mate = mates[side];
        const plug = plugs[side];
        const owner = { record: cableEnds.ownerId(cable, side) };
        const discriminator = side === 0 ? 'from' : 'to';
        if (mate === 'noModule') {
          const port = (side === 0 ? from : to).name;
          const params = { ...subject, owner, port };
          report.notChecked({ subjects: [record.id], discriminator, message: 'noModule', params });
        }
        if (typeof mate === 'string') continue;
        const isConnector = mate.connector !== plug.connector;
        const isPolish = mate.polish !== undefined && plug.polish !== undefined && mate.polish !== plug.polish;
        if (!isConnector && !isPolish) continue;
        report.breach({
          subjects: [record.id],
          discriminator,
          message: isConnector ? 'connector' : 'polish',
          params: {
            ...subject,
            owner,
            plug: isConnector ? plug.connector : (plug.polish ?? ''),
            mate: isConnector ? mate.connector : (mate.polish ?? ''),
          },
          actual: 1,
          limit: 0,
          dimension: 'count',
          unit: '',
          related: [owner.record],
        });
      }
      const [one, other] = mates;
      if (!isParallelModule(one) || !isParallelModule(other) || type.cabling.polarity === 'B') return;
      if (!type.cabling.near.connector.startsWith('MPO')) return;
      const polarity = { subjects: [record.id] as [string], discriminator: 'polarity' };
      if (type.cabling.polarity === undefined)
        report.notChecked({ ...polarity, message: 'unknownPolarity', params: subject });
      else
        report.breach({
          ...polarity,
          message: 'polarity',
          params: { ...subject, plug: type.cabling.polarity, mate: 'B' },
          actual: 1,
          limit: 0,
          dimension: 'count',
          unit: '',
          related: [record.fromId, record.toId],
        });
    }),
  ],
});

/** The optical side of the module in a cage, or the face of a panel; nothing to judge at other ports. */
function mateOf(
  port: PortInfo,
  face: Cable['fromFace'],
  module: CablingType | undefined,
): Mate | 'noModule' | 'notFibre' {
  const { connector, coupling } = face === 'rear' && port.rear ? port.rear : port;
  if (coupling === 'fibreDuplex' || coupling === 'fibreMulti') return { connector, polish: undefined, isModule: false };
  if (coupling !== 'cage') return 'notFibre';
  if (!module) return 'noModule';
  const { far } = module.cabling;
  return { connector: far.connector, polish: far.polish, isModule: true };
}

function isParallelModule(mate: Mate | string): boolean {
  return typeof mate !== 'string' && mate.isModule && mate.connector.startsWith('MPO');
}

/** The plugs at both ends: of a cable whose sides differ, turned so that they fit, and so that its parts are where it splits. */
function plugsOf(
  { cabling }: CablingType,
  record: Cable,
  mates: readonly [Mate | string, Mate | string],
): readonly [CablingEnd, CablingEnd] {
  const { near, far } = cabling;
  const misfits = (plugs: readonly [CablingEnd, CablingEnd]): number =>
    mates.filter((mate, side) => typeof mate !== 'string' && mate.connector !== plugs[side]?.connector).length;
  const straight = misfits([near, far]);
  const turned = misfits([far, near]);
  const isSplitAtEnd = record.toLane !== undefined && record.fromLane === undefined;
  return turned < straight || (turned === straight && isSplitAtEnd) ? [far, near] : [near, far];
}
