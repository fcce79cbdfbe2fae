import { useId, useState } from 'react';
import { excludeFindings } from '#shared/operations/exclude-findings';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { SeverityMark } from '../components/severity-mark';
import { TextField } from '../components/text-field';
import { useFormat } from '../components/use-format';
import { outgrownText, weightOf } from '../problems/problem-rows';
import { useMessages } from '../problems/use-messages';
import { useProgram, useSession } from '../program';
import type { DialogProps } from './dialogs';

const MAX_SHOWN = 5;

/** Excludes findings with one reason that stays in the document and in every report, or renews their exclusion. */
export function ExcludeDialog({ dialog, onClose }: DialogProps<'exclude'>) {
  const { editor, session } = useProgram();
  const messages = useMessages();
  const formats = useFormat();
  const author = useSession((state) => state.authorName);
  const [findings] = useState(() => {
    const wanted = new Set(dialog.findingIds);
    return editor.checks.findings.get().filter((one) => wanted.has(one.id));
  });
  const [outgrown] = useState(() => findings.map((finding) => editor.checks.outgrownExclusionOf(finding)));
  // What was said the last time is where one begins, if it was the same of all.
  const [comment, setComment] = useState(() => {
    const before = new Set(outgrown.map((exclusion) => exclusion?.comment));
    return (before.size === 1 ? [...before][0] : undefined) ?? '';
  });
  const commentId = useId();
  const label = findings.length === 1 ? 'Exclude a finding' : `Exclude ${formats.count(findings.length)} findings`;
  const run = (): void => {
    const plan = excludeFindings(editor.view, {
      ids: editor.ids,
      findings,
      comment,
      author,
      at: new Date(editor.services.now()).toISOString(),
    });
    editor.run({ label, code: 'finding.exclude' }, plan);
    if (plan.ok) onClose();
  };
  const left = findings.length - MAX_SHOWN;
  return (
    <Dialog
      title={label}
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={comment.trim() === ''}>
          Exclude
        </CommitButtons>
      }
    >
      <ul className="dialog-list">
        {findings.slice(0, MAX_SHOWN).map((finding, index) => (
          <li key={finding.id} className="exclude-finding">
            <SeverityMark weight={weightOf(finding)} />
            <div>
              {messages.text(finding.message)}
              {outgrown[index] && (
                <p className="dialog-muted">{outgrownText(finding, outgrown[index], formats.decimalComma)}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="dialog-muted">and {formats.count(left)} more</p>}
      <div className="field field-stacked">
        <label className="field-label" htmlFor={commentId}>
          Reason (goes into every report)
        </label>
        <textarea
          id={commentId}
          className="field-control"
          rows={3}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
      </div>
      <TextField
        label="Signed"
        value={author === '' ? undefined : author}
        isOptional
        placeholder="your name"
        maxLength={200}
        onCommit={(name) => session.setState({ authorName: name ?? '' })}
      />
      <p className="dialog-muted">A finding that gets worse than it is now counts again.</p>
    </Dialog>
  );
}
