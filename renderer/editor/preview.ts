import type { SnapGuide } from '#shared/geometry/snap';
import type { AnyRecord } from '#shared/model/registry';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Finding } from '#shared/rules/engine/finding';
import type { Worsened } from '#shared/rules/engine/validation-session';

/**
 * What a gesture would do if it ended now. It is painted over the plan and checked, and it is not in the document:
 * letting go commits `diff` as one step, Escape drops it.
 */
export interface Preview {
  readonly diff: RecordsDiff;
  /** Lines and distances that the gesture snapped to. */
  readonly guides: readonly SnapGuide[];
  /** Findings the change would bring that are not there now, worst first. */
  readonly introduced: readonly Finding[];
  /** Findings that are there and would be worse. */
  readonly worsened: readonly Worsened[];
  /** How many findings it would take away. */
  readonly resolvedCount: number;
}

/** Records a preview shows in place of, or besides, those of the document. */
export function previewRecords(preview: Preview): AnyRecord[] {
  return [...preview.diff.added.values(), ...[...preview.diff.updated.values()].map(([, after]) => after)];
}

/** True when the preview shows this record elsewhere or takes it away, so that its own place is not painted. */
export function isReplaced(preview: Preview | undefined, id: string): boolean {
  if (!preview) return false;
  const { updated, removed } = preview.diff as {
    updated: ReadonlyMap<string, unknown>;
    removed: ReadonlyMap<string, unknown>;
  };
  return updated.has(id) || removed.has(id);
}
