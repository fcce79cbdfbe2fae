import type { Finding } from '#shared/rules/engine/finding';
import { SeverityMark } from '../components/severity-mark';
import { weightOf } from '../problems/problem-rows';
import { ruleTitle } from '../problems/rule-texts';
import { useMessages, type Messages } from '../problems/use-messages';
import type { PlanEffect } from './use-effect-of';

const MAX_SHOWN = 4;

/** What a plan would bring and take away, before it is done. */
export function EffectList({ effect }: { readonly effect: PlanEffect }) {
  const messages = useMessages();
  const { error, introduced, worsened, resolvedCount } = effect;
  if (error !== undefined) {
    return (
      <p className="dialog-error" role="alert">
        {error}
      </p>
    );
  }
  if (introduced.length + worsened.length + resolvedCount === 0) return null;
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
          {left > 0 && (
            <>
              <p>and {left} more:</p>
              <RuleCounts findings={introduced.slice(MAX_SHOWN)} />
            </>
          )}
        </>
      )}
      {worsened.length > 0 && (
        <>
          <p>This would make worse:</p>
          <ul>
            {worsened.slice(0, MAX_SHOWN).map(({ finding, before }) => (
              <li key={finding.id}>
                <SeverityMark weight={weightOf(finding)} />
                {messages.text(finding.message)} {wasText(before, messages)}
              </li>
            ))}
          </ul>
          {worsened.length > MAX_SHOWN && <p>and {worsened.length - MAX_SHOWN} more</p>}
        </>
      )}
      {resolvedCount > 0 && <p>It would resolve {resolvedCount === 1 ? '1 finding' : `${resolvedCount} findings`}.</p>}
    </div>
  );
}

/** The figure a finding says now, in brackets behind the one it would say. */
function wasText({ message }: Finding, messages: Messages): string {
  const actual = message.params['actual'];
  return actual === undefined ? '' : `(Now ${messages.param(actual)}.)`;
}

/** Many findings in few words: how many of each rule. */
function RuleCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (
    <ul className="dialog-list">
      {[...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([code, count]) => (
          <li key={code}>
            {count} × {ruleTitle(code)}
          </li>
        ))}
    </ul>
  );
}
