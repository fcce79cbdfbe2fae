import type { RecordsDiff } from '#shared/store/records-diff';

/** The layers of the plan, back to front. */
export const LAYERS = ['background', 'items', 'overlay'] as const;
export type LayerName = (typeof LAYERS)[number];

/** What is painted on the background; the rest stands on it. */
const ON_BACKGROUND: ReadonlySet<string> = new Set([
  'room',
  'zone',
  'obstacle',
  'pipe',
  'tray',
  'trayDrop',
  'perforatedTile',
  'underlay',
  'catalogType',
  'document',
]);
const ABOVE_BACKGROUND: readonly LayerName[] = ['items', 'overlay'];

/** The layers on which records of these ids are seen: the background is dear to paint and seldom changes. */
export function layersTouched(ids: Iterable<string>): readonly LayerName[] {
  for (const id of ids) if (ON_BACKGROUND.has(id.slice(0, id.indexOf(':')))) return LAYERS;
  return ABOVE_BACKGROUND;
}

/** The ids of all records that a change concerns. */
export function* idsIn({ added, updated, removed }: RecordsDiff): Generator<string> {
  yield* added.keys();
  yield* updated.keys();
  yield* removed.keys();
}
