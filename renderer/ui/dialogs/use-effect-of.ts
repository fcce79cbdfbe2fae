import { useEffect, useState } from 'react';
import type { Finding } from '#shared/rules/engine/finding';
import type { Worsened } from '#shared/rules/engine/validation-session';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { useAfterPress } from '../components/use-after-press';
import { useProgram } from '../program';

export interface PlanEffect {
  /** Why it cannot be done; nothing when it can. */
  readonly error: string | undefined;
  /** Findings it would bring, worst first. */
  readonly introduced: readonly Finding[];
  /** Findings that are there and would be worse. */
  readonly worsened: readonly Worsened[];
  readonly resolvedCount: number;
}

const NOTHING: PlanEffect = { error: undefined, introduced: [], worsened: [], resolvedCount: 0 };

/** A plan that brings more records than this is shown only when it is done: a preview must keep up with typing. */
export const MAX_PREVIEWED = 4_000;

/**
 * Shows on the plan what a dialog would do, checks it with the live rules, and takes it away when the dialog closes.
 * `plan` must keep its identity while nothing changes; nothing shows nothing.
 * Of new things only what is wrong with their place may be of concern: they cannot be fed or cooled yet.
 */
export function useEffectOf(
  plan: Result<RecordsDiff, OperationError> | undefined,
  concern: 'all' | 'place' = 'all',
): PlanEffect {
  const { editor } = useProgram();
  const [effect, setEffect] = useState(NOTHING);
  const afterPress = useAfterPress();
  useEffect(() => {
    if (!plan?.ok) {
      editor.preview.set(undefined);
      return afterPress(() => setEffect(plan ? { ...NOTHING, error: plan.error.message } : NOTHING));
    }
    let next = NOTHING;
    if (plan.value.added.size + plan.value.updated.size <= MAX_PREVIEWED) {
      editor.showPreview(plan.value, [], concern);
      const shown = editor.preview.get();
      if (shown) next = { ...shown, error: undefined };
    }
    const callOff = afterPress(() => setEffect(next));
    return () => {
      callOff();
      editor.preview.set(undefined);
    };
  }, [editor, plan, concern, afterPress]);
  return effect;
}
