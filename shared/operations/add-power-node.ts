import type { RecordId } from '../model/record-id';
import type { PowerNode, PowerNodeKind } from '../model/records/power-node';
import { NameBook } from './numbering';
import { plan } from './plan';
import { usualSide } from './power-nodes';
import type { Making, Operation } from './types';

type Figures = Partial<
  Omit<PowerNode, 'id' | 'typeName' | 'unknownFields' | 'name' | 'kind' | 'hostId' | 'roomId' | 'side'>
>;

export interface AddPowerNodeArgs extends Making {
  readonly kind: PowerNodeKind;
  /** @default the next free name of its kind: UTIL01, TX01, UPS01, … */
  readonly name?: string;
  /** The room it stands in, where that is known. */
  readonly roomId?: RecordId<'room'>;
  /** @default the side with fewer of its kind, A first, where its kind has one */
  readonly side?: string;
  /** Ratings, losses, batteries, fuel: whatever is known of it. */
  readonly figures?: Figures;
}

const PREFIXES: Readonly<Record<PowerNodeKind, string>> = {
  utility: 'UTIL',
  generator: 'GEN',
  transformer: 'TX',
  switchgear: 'SWG',
  automaticTransferSwitch: 'ATS',
  staticTransferSwitch: 'STS',
  ups: 'UPS',
  floorPdu: 'PDU',
  panelboard: 'RPP',
  busway: 'BUS',
  powerRack: 'PR',
};

/** A step of the power chain that nobody has drawn: in a plant room, outside, or not placed yet. */
export const addPowerNode: Operation<AddPowerNodeArgs> = (view, { ids, kind, name, roomId, side, figures }) =>
  plan(view, (draft) => {
    if (roomId !== undefined) draft.need(roomId, 'room');
    if (figures?.redundancyGroupId !== undefined) draft.need(figures.redundancyGroupId, 'redundancyGroup');
    const typed = name?.trim();
    const nodeSide = side ?? usualSide(view, kind);
    draft.add('powerNode', ids('powerNode'), {
      ...(kind === 'powerRack' ? { phases: 'dc' as const } : {}),
      ...figures,
      name: typed ? typed : NameBook.of(view, 'powerNode').next({ prefix: PREFIXES[kind], digits: 2, suffix: '' }),
      kind,
      ...(roomId === undefined ? {} : { roomId }),
      ...(nodeSide === undefined ? {} : { side: nodeSide }),
    });
  });
