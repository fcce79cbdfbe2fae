import type { RecordId } from '../model/record-id';
import type { Cable } from '../model/records/cable';
import { DOCUMENT_ID } from '../model/records/document';
import { getRecord, type DocumentView } from '../store/document-view';
import { formatNumber } from '../units/format';
import { plan, Refusal } from './plan';
import type { Operation } from './types';

/** How an end is labelled where the document does not say: cabinet, rack unit, port, in the manner of TIA-606. */
export const DEFAULT_END_LABEL = '{rack}-{unit}-{port}';

/** What the label of an end may be made of. */
export const END_LABEL_PARTS = ['room', 'rack', 'unit', 'device', 'port'] as const;
type Part = (typeof END_LABEL_PARTS)[number];

/** Labels of a project are at most this long. */
export const MAX_LABEL_LENGTH = 200;

/** Where one end of a cable is. */
export interface CableEndPlace {
  readonly room: string;
  readonly rack: string;
  /** The lowest rack unit of the device; empty for what is not in one. */
  readonly unit: string;
  readonly device: string;
  /** With face and part, where there are any: `p7 rear`, `swp1 part 2`. */
  readonly port: string;
}

/** How the document has the ends of its cables labelled. */
export function endLabelPattern(view: DocumentView): string {
  return view.get(DOCUMENT_ID)?.cableEndLabel ?? DEFAULT_END_LABEL;
}

/** The label of a cable by rule: both ends by the pattern, the one it comes from first. */
export function cableLabel(view: DocumentView, cable: Cable, pattern: string): string {
  return `${filled(pattern, endPlace(view, cable, 'from'))} / ${filled(pattern, endPlace(view, cable, 'to'))}`;
}

/** Where an end of a cable is; what is missing is empty. */
export function endPlace(view: DocumentView, cable: Cable, end: 'from' | 'to'): CableEndPlace {
  const isFrom = end === 'from';
  const ownerId = isFrom ? cable.fromId : cable.toId;
  const face = isFrom ? cable.fromFace : cable.toFace;
  const lane = isFrom ? cable.fromLane : cable.toLane;
  const owner = getRecord(view, ownerId);
  const standing = owner?.typeName === 'device' ? view.get(owner.rackId) : owner;
  const room = standing && 'roomId' in standing && standing.roomId ? view.get(standing.roomId) : undefined;
  const bottom = owner?.typeName === 'device' ? owner.bottomHalfRu : undefined;
  const port = isFrom ? cable.fromPort : cable.toPort;
  return {
    room: room?.name ?? '',
    rack: standing?.typeName === 'rack' ? standing.name : '',
    unit: bottom === undefined ? '' : formatNumber(bottom / 2 + 1, 1),
    device: owner && 'name' in owner ? (owner.name ?? '') : 'missing',
    port: `${port}${face === 'rear' ? ' rear' : ''}${lane === undefined ? '' : ` part ${lane}`}`,
  };
}

/** A part that is empty goes with the separator before it: plant in no rack has neither rack nor unit. */
function filled(pattern: string, place: CableEndPlace): string {
  const text = pattern.replace(/[^{}]*\{(\w+)\}/gu, (piece, part: string) => {
    const value = END_LABEL_PARTS.includes(part as Part) ? place[part as Part] : '';
    return value === '' ? '' : piece.replace(`{${part}}`, value);
  });
  // What began with a part that was empty now begins with the separator of the next.
  return place.rack === '' && pattern.startsWith('{rack}') ? `${place.device}${text}` : text;
}

export interface LabelCablesArgs {
  readonly cableIds: readonly RecordId<'cable'>[];
  /** Pattern of an end with parts in braces; kept in the document as its rule. @default that of the document */
  readonly pattern?: string;
}

/** Gives cables the label that the rule of the document makes of their ends, and the document another rule if one is given. */
export const labelCables: Operation<LabelCablesArgs> = (view, { cableIds, pattern = endLabelPattern(view) }) =>
  plan(view, (draft) => {
    if (!pattern.includes('{port}'))
      throw new Refusal('no-port', `The label “${pattern}” does not hold {port}: cables of one device would be alike.`);
    const strange = [...pattern.matchAll(/\{(\w*)\}/gu)].find(([, part]) => !END_LABEL_PARTS.includes(part as Part));
    if (strange)
      throw new Refusal('unknown-part', `${strange[0]} is not known; the parts are {${END_LABEL_PARTS.join('}, {')}}.`);
    const header = draft.find(DOCUMENT_ID);
    if (header && pattern !== endLabelPattern(view))
      draft.change(header, { cableEndLabel: pattern === DEFAULT_END_LABEL ? undefined : pattern });
    for (const id of cableIds) {
      const cable = draft.need(id, 'cable');
      const name = cableLabel(view, cable, pattern).slice(0, MAX_LABEL_LENGTH);
      if (name !== cable.name) draft.change(cable, { name });
    }
  });
