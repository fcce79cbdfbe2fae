import { useId, useState } from 'react';
import { excludeFinding } from '#shared/operations/exclude-finding';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { TextField } from '../components/text-field';
import { useMessages } from '../problems/use-messages';
import { useProgram, useSession } from '../program';
import type { DialogProps } from './dialogs';

/** Accepts a finding with a reason that stays in the document and in every report. */
export function ExcludeDialog({ dialog, onClose }: DialogProps<'exclude'>) {
  const { editor, session } = useProgram();
  const messages = useMessages();
  const author = useSession((state) => state.authorName);
  const [comment, setComment] = useState('');
  const commentId = useId();
  const finding = editor.checks.findings.get().find((one) => one.id === dialog.findingId);
  const run = (): void => {
    const plan = excludeFinding(editor.view, {
      ids: editor.ids,
      findingId: dialog.findingId,
      comment,
      author,
      at: new Date(editor.services.now()).toISOString(),
    });
    editor.run({ label: 'Exclude a finding', code: 'finding.exclude' }, plan);
    if (plan.ok) onClose();
  };
  return (
    <Dialog
      title="Exclude a finding"
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={comment.trim() === ''}>
            Exclude
          </Button>
        </>
      }
    >
      {finding && <p>{messages.text(finding.message)}</p>}
      <div className="field field-stacked">
        <label className="field-label" htmlFor={commentId}>
          Why it is accepted (goes into every report)
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
    </Dialog>
  );
}
