import { useMemo, useState } from 'react';
import { fixAll } from '#shared/rules/fixes/fix-all';
import { ok } from '#shared/units/result';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { ruleOf } from '../problems/rule-texts';
import { useMessages } from '../problems/use-messages';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

type Choice = number | 'all';

/** The ways out of a finding, each shown on the plan with what it would bring before it is taken; or all of a rule. */
export function FixDialog({ dialog, onClose }: DialogProps<'fix'>) {
  const { editor } = useProgram();
  const messages = useMessages();
  const [{ finding, rule, fixes, alike }] = useState(() => {
    const { checks, view } = editor;
    const found = checks.findings.get().find(({ id }) => id === dialog.findingId);
    const ofFinding = found && ruleOf(found.code);
    return {
      finding: found,
      rule: ofFinding,
      fixes: found ? (ofFinding?.fixes?.(found, view) ?? []) : [],
      alike: checks.findings
        .get()
        .filter((one) => one.code === found?.code && !one.isUnknown && !checks.isExcluded(one)),
    };
  });
  const [choice, setChoice] = useState<Choice>(fixes.length > 0 || alike.length < 2 ? 0 : 'all');
  const all = useMemo(
    () => (choice === 'all' && rule?.fixes ? fixAll(editor.view, alike, rule.fixes) : undefined),
    [editor, choice, alike, rule],
  );
  const plan = useMemo(() => {
    if (choice === 'all') return all && all.fixedCount > 0 ? ok(all.diff) : undefined;
    return fixes[choice]?.plan;
  }, [choice, all, fixes]);
  const effect = useEffectOf(plan);
  if (!finding || !rule) return null;

  const run = (): void => {
    if (!plan) return;
    const what = all ? `${all.fixedCount} × ${rule.code}` : rule.code;
    const isDone = editor.run({ label: `Fix ${what}`, code: 'finding.fix' }, plan);
    if (isDone && all && all.leftCount > 0)
      editor.notify(`Fixed ${all.fixedCount}. ${all.leftCount} more of these were left; look again.`);
    if (isDone) onClose();
  };
  const option = (value: Choice, label: string) => (
    <li key={value}>
      <label className="fix-option">
        <input
          type="radio"
          name="fix"
          checked={choice === value}
          data-autofocus={choice === value ? true : undefined}
          onChange={() => setChoice(value)}
        />
        {label}
      </label>
    </li>
  );
  return (
    <Dialog
      title={rule.title}
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={!plan?.ok}>
          {choice === 'all' ? 'Fix all' : 'Fix'}
        </CommitButtons>
      }
    >
      <p>{messages.text(finding.message)}</p>
      <ul className="choice-list" aria-label="Ways out">
        {fixes.map((fix, index) => option(index, messages.text(fix.label)))}
        {alike.length > 1 && option('all', `Fix all ${alike.length} of these, each in the first way there is`)}
      </ul>
      {fixes.length === 0 && (
        <p className="dialog-muted">
          Nothing obvious helps here: what is concerned is locked, there is no free place, or there is no unit yet to
          add another of.
        </p>
      )}
      {all && (
        <p className="dialog-muted">
          {all.fixedCount === 0
            ? 'None of them has an obvious way out.'
            : `${all.fixedCount} can be fixed in one step${all.leftCount > 0 ? `; ${all.leftCount} are left for a second look` : ''}.`}
        </p>
      )}
      <EffectList effect={effect} />
    </Dialog>
  );
}
