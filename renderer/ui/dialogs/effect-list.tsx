import { SeverityMark } from '../components/severity-mark';
import { weightOf } from '../problems/problem-rows';
import { useMessages } from '../problems/use-messages';
import type { PlanEffect } from './use-effect-of';

const MAX_SHOWN = 4;

/** What a plan would bring and take away, before it is done. */
export function EffectList({ effect }: { readonly effect: PlanEffect }) {
  const messages = useMessages();
  const { error, introduced, resolvedCount } = effect;
  if (error !== undefined) {
    return (
      <p className="dialog-error" role="alert">
        {error}
      </p>
    );
  }
  if (introduced.length === 0 && resolvedCount === 0) return null;
  const left = introduced.length - MAX_SHOWN;
  return (
    <div className="effect" role="status">
      {introduced.length > 0 && (
        <>
          <p>This would bring:</p>
          <ul>
            {introduced.slice(0, MAX_SHOWN).map((finding) => (
              <li key={finding.id}>
                <SeverityMark weight={weightOf(finding)} />
                {messages.text(finding.message)}
              </li>
            ))}
          </ul>
          {left > 0 && <p>and {left} more</p>}
        </>
      )}
      {resolvedCount > 0 && <p>It would resolve {resolvedCount === 1 ? '1 finding' : `${resolvedCount} findings`}.</p>}
    </div>
  );
}
