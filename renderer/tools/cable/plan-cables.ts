import type { Cable } from '#shared/model/records/cable';
import { connectCables, type NewCable } from '#shared/operations/connect-cable';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { shareCables, type SharedCables, type SharingArgs } from '#shared/operations/share-cables';
import type { OperationError } from '#shared/operations/types';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { cableLengthOf, lengthSettings } from '../../editor/cables/ways';
import type { Editor } from '../../editor/editor';

/** The cables a person asks for. */
export interface CableWish extends SharingArgs {
  readonly purpose: Cable['purpose'];
  readonly side?: string | undefined;
  readonly medium?: string | undefined;
  readonly status?: Cable['status'];
  /** The cables between two places are one bundle. */
  readonly isBundled?: boolean;
}

/** The cables between one place and another. */
export interface PlannedRun {
  readonly fromId: PortOwnerId;
  readonly toId: PortOwnerId;
  readonly count: number;
  /** The shortest and the longest of them; nothing when no length is known. */
  readonly minUm: number | undefined;
  readonly maxUm: number | undefined;
}

export interface PlannedCables {
  readonly plan: Result<RecordsDiff, OperationError>;
  readonly shared: SharedCables;
  readonly runs: readonly PlannedRun[];
  /** Of all cables whose length is known, and of how many it is not. */
  readonly totalUm: number;
  readonly unknownLengths: number;
}

/** Pairs free ports, measures the ways between them as the document would have them, and plans the cables. */
export function planCables(editor: Editor, wish: CableWish): PlannedCables {
  const { view, ids } = editor;
  const shared = shareCables(view, wish);
  const cables = shared.pairs.map(({ from, to }): NewCable => ({
    from: endOnly(from),
    to: endOnly(to),
    purpose: wish.purpose,
    ...(wish.speedMbps === undefined ? {} : { speedMbps: wish.speedMbps }),
    ...(wish.side ? { side: wish.side } : {}),
    ...(wish.medium === undefined ? {} : { medium: wish.medium }),
    ...(wish.status === undefined ? {} : { status: wish.status }),
    ...(wish.isBundled ? { bundle: `${nameAt(view, from.id)} – ${nameAt(view, to.id)}` } : {}),
  }));
  const plan = connectCables(view, { ids, cables });
  return { plan, shared, ...measure(editor, plan) };
}

type Measured = Pick<PlannedCables, 'runs' | 'totalUm' | 'unknownLengths'>;

function measure(editor: Editor, plan: PlannedCables['plan']): Measured {
  if (!plan.ok) return { runs: [], totalUm: 0, unknownLengths: 0 };
  const settings = lengthSettings(editor.checks);
  const cables = [...plan.value.added.values()].filter((record) => record.typeName === 'cable');
  const lengths = editor.checks.whatIf(plan.value, (analysis) =>
    cables.map((cable) => cableLengthOf(analysis, cable.id, settings)),
  );
  const runs = new Map<string, PlannedRun>();
  let totalUm = 0;
  let unknownLengths = 0;
  cables.forEach((cable, index) => {
    const [fromId, toId] = [placeOf(editor.view, cable.fromId), placeOf(editor.view, cable.toId)];
    const key = `${fromId} ${toId}`;
    const run = runs.get(key) ?? { fromId, toId, count: 0, minUm: undefined, maxUm: undefined };
    const length = lengths[index];
    if (length === undefined) unknownLengths++;
    else totalUm += length;
    runs.set(key, {
      ...run,
      count: run.count + 1,
      ...(length === undefined
        ? {}
        : { minUm: Math.min(run.minUm ?? length, length), maxUm: Math.max(run.maxUm ?? length, length) }),
    });
  });
  return { runs: [...runs.values()], totalUm, unknownLengths };
}

/** Where something stands on the plan: a device in its rack. */
export function placeOf(view: DocumentView, id: PortOwnerId): PortOwnerId {
  const record = getRecord(view, id);
  return record?.typeName === 'device' ? record.rackId : id;
}

function nameAt(view: DocumentView, id: PortOwnerId): string {
  const place = getRecord(view, placeOf(view, id));
  return place && 'name' in place ? place.name : id;
}

function endOnly({ id, port, face, lane }: NewCable['from']): NewCable['from'] {
  return { id, port, ...(face === undefined ? {} : { face }), ...(lane === undefined ? {} : { lane }) };
}
