import type { CatalogType } from '#shared/catalog/catalog-type';
import type { MediaPolicy } from '#shared/analysis/cabling/media-choice';
import type { Cable } from '#shared/model/records/cable';
import { connectCables, type CableDetails, type NewCable } from '#shared/operations/connect-cable';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { shareCables, type SharedCables, type SharingArgs } from '#shared/operations/share-cables';
import type { OperationError } from '#shared/operations/types';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { cableLengthOf, lengthSettings } from '../../editor/cables/ways';
import type { Editor } from '../../editor/editor';
import { MediaChooser } from './choose-media';

/** How the medium of new cables comes about: chosen link by link out of a catalog, or one for all, or none. */
export type MediumWish =
  | { readonly kind: 'chosen'; readonly types: readonly CatalogType[]; readonly policy: MediaPolicy }
  | { readonly kind: 'given'; readonly medium: string | undefined };

/** The cables a person asks for. */
export interface CableWish extends SharingArgs {
  readonly purpose: Cable['purpose'];
  readonly side?: string | undefined;
  readonly medium: MediumWish;
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
  /** What was chosen for them: names of cables, with the length to buy where it is known. */
  readonly media: readonly string[];
}

export interface PlannedCables {
  readonly plan: Result<RecordsDiff, OperationError>;
  readonly shared: SharedCables;
  readonly runs: readonly PlannedRun[];
  /** Of all cables whose length is known, and of how many it is not. */
  readonly totalUm: number;
  readonly unknownLengths: number;
  /** Why no medium was chosen, each sentence once with how many cables it is about. */
  readonly problems: ReadonlyMap<string, number>;
  /** Why the first cable got the medium it has. */
  readonly reason: string | undefined;
}

/** Pairs free ports, measures the ways between them as the document would have them, chooses media, plans the cables. */
export function planCables(editor: Editor, wish: CableWish): PlannedCables {
  const { view, ids } = editor;
  const shared = shareCables(view, wish);
  const bare = shared.pairs.map(({ from, to }): NewCable => ({
    from: endOnly(from),
    to: endOnly(to),
    purpose: wish.purpose,
    ...(wish.speedMbps === undefined ? {} : { speedMbps: wish.speedMbps }),
    ...(wish.side ? { side: wish.side } : {}),
    ...(wish.medium.kind === 'given' && wish.medium.medium !== undefined ? { medium: wish.medium.medium } : {}),
    ...(wish.status === undefined ? {} : { status: wish.status }),
    ...(wish.isBundled ? { bundle: `${nameAt(view, from.id)} – ${nameAt(view, to.id)}` } : {}),
  }));
  const measured = connectCables(view, { ids, cables: bare });
  const lengths = lengthsOf(editor, measured);
  const chosen = chosenMedia(editor, wish, shared, lengths);
  const cables = bare.map((cable, index) => ({ ...cable, ...chosen.details[index] }));
  const plan = wish.medium.kind === 'chosen' ? connectCables(view, { ids, cables }) : measured;
  return { plan, shared, problems: chosen.problems, reason: chosen.reason, ...summed(view, shared, lengths, chosen) };
}

/** Lengths in the order of the pairs. */
function lengthsOf(editor: Editor, plan: Result<RecordsDiff, OperationError>): readonly (number | undefined)[] {
  if (!plan.ok) return [];
  const settings = lengthSettings(editor.checks);
  const cables = [...plan.value.added.values()].filter((record) => record.typeName === 'cable');
  return editor.checks.whatIf(plan.value, (analysis) =>
    cables.map((cable) => cableLengthOf(analysis, cable.id, settings)),
  );
}

interface Chosen {
  readonly details: readonly CableDetails[];
  readonly names: readonly (string | undefined)[];
  readonly problems: ReadonlyMap<string, number>;
  readonly reason: string | undefined;
}

function chosenMedia(
  { view }: Editor,
  { medium, speedMbps }: CableWish,
  { pairs }: SharedCables,
  lengths: readonly (number | undefined)[],
): Chosen {
  const problems = new Map<string, number>();
  if (medium.kind === 'given' || speedMbps === undefined)
    return { details: [], names: pairs.map(() => undefined), problems, reason: undefined };
  const chooser = new MediaChooser(view, medium.types, medium.policy);
  const details: CableDetails[] = [];
  const names: (string | undefined)[] = [];
  let reason: string | undefined;
  pairs.forEach(({ from, to }, index) => {
    const neededUm = lengths[index];
    const answer = neededUm === undefined ? undefined : chooser.choose(from, to, neededUm, speedMbps);
    const choice = answer?.choice;
    if (!choice) {
      const problem = answer?.problem ?? 'The length is not known, so no medium is chosen.';
      problems.set(problem, (problems.get(problem) ?? 0) + 1);
    }
    reason ??= choice?.reason;
    names.push(choice?.cable.name);
    details.push(
      choice
        ? {
            type: choice.cable,
            ...(choice.medium === undefined ? {} : { medium: choice.medium }),
            ...(choice.fromModule ? { fromModule: choice.fromModule } : {}),
            ...(choice.toModule ? { toModule: choice.toModule } : {}),
          }
        : {},
    );
  });
  return { details, names, problems, reason };
}

function summed(
  view: DocumentView,
  { pairs }: SharedCables,
  lengths: readonly (number | undefined)[],
  { names }: Chosen,
): Pick<PlannedCables, 'runs' | 'totalUm' | 'unknownLengths'> {
  const runs = new Map<string, PlannedRun>();
  let totalUm = 0;
  let unknownLengths = 0;
  pairs.forEach(({ from, to }, index) => {
    const [fromId, toId] = [placeOf(view, from.id), placeOf(view, to.id)];
    const key = `${fromId} ${toId}`;
    const run = runs.get(key) ?? { fromId, toId, count: 0, minUm: undefined, maxUm: undefined, media: [] };
    const length = lengths[index];
    if (length === undefined) unknownLengths++;
    else totalUm += length;
    const name = names[index];
    runs.set(key, {
      ...run,
      count: run.count + 1,
      media: name === undefined || run.media.includes(name) ? run.media : [...run.media, name],
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
