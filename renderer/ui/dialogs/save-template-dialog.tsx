import { useEffect, useState } from 'react';
import { keepOwnTemplate, ownTemplates } from '../../actions/files/own-templates';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { TextField } from '../components/text-field';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Keeps the document as a template of one's own, under a name. */
export function SaveTemplateDialog({ onClose }: DialogProps<'saveTemplate'>) {
  const { editor, host, actions } = useProgram();
  const { files } = actions.context;
  const [name, setName] = useState<string | undefined>(files.name.replace(/\.plenum$/, ''));
  const [taken, setTaken] = useState<readonly string[]>([]);
  useEffect(() => {
    void ownTemplates(host).then((own) => setTaken(own.map((one) => one.name)));
  }, [host]);
  const run = async (): Promise<void> => {
    if (name === undefined) return;
    onClose();
    const text = await files.serialise();
    if (text === undefined) return;
    try {
      await keepOwnTemplate(host, { name, text });
      editor.notify(`Kept as template ${name}. Begin with it by File, New from a template.`);
    } catch (error) {
      editor.notify(`The template was not kept: ${error instanceof Error ? error.message : String(error)}`, 'error');
    }
  };
  return (
    <Dialog
      title="Save as a template"
      onClose={onClose}
      onSubmit={() => void run()}
      footer={
        <CommitButtons onClose={onClose} isDisabled={name === undefined}>
          Save
        </CommitButtons>
      }
    >
      <TextField label="Name" value={name} maxLength={100} onCommit={setName} />
      <p className="dialog-muted">
        {name !== undefined && taken.includes(name)
          ? 'A template of this name is kept already and will be replaced.'
          : 'The whole document is kept as it is now; what you change afterwards does not change the template.'}
      </p>
    </Dialog>
  );
}
