import { useEffect, useState } from 'react';
import { buildTemplate, templates } from '#shared/operations/templates/templates';
import { dropOwnTemplate, ownTemplates, renameOwnTemplate, type OwnTemplate } from '../../actions/files/own-templates';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Before the names of one's own templates among the ids of those of the program. */
const OWN = 'own:';

/** Starts a document from a template in the size that is asked for. */
export function NewFromTemplateDialog({ dialog, onClose }: DialogProps<'newFromTemplate'>) {
  const { editor, host, catalog, actions } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const [templateId, setTemplateId] = useState(dialog.templateId ?? templates[0]?.id);
  const [sizes, setSizes] = useState<{ readonly [id: string]: number }>({});
  const [error, setError] = useState<string>();
  const [own, setOwn] = useState<readonly OwnTemplate[]>([]);
  const readOwn = async (): Promise<void> => setOwn(await ownTemplates(host));
  useEffect(() => {
    void ownTemplates(host).then(setOwn);
  }, [host]);
  const ownOne = own.find(({ name }) => OWN + name === templateId);
  const rename = async (to: string | undefined): Promise<void> => {
    if (!ownOne || to === undefined || to === ownOne.name) return;
    if (!(await renameOwnTemplate(host, ownOne.name, to))) {
      setError(`There is a template ${to} already. Choose another name.`);
      return;
    }
    setError(undefined);
    await readOwn();
    setTemplateId(OWN + to);
  };
  const drop = async (): Promise<void> => {
    if (!ownOne) return;
    await dropOwnTemplate(host, ownOne.name);
    await readOwn();
    setTemplateId(templates[0]?.id);
  };
  const template = templates.find((one) => one.id === templateId);
  const run = (): void => {
    if (ownOne) {
      onClose();
      void actions.context.files.openText(ownOne.text, ownOne.name);
      return;
    }
    if (!template) return;
    const tools = { ids: editor.ids, typeOf: (id: string) => catalog.get().get(id) };
    const built = buildTemplate(template, sizes, tools);
    if (!built.ok) {
      setError(built.error.message);
      return;
    }
    onClose();
    void actions.context.files.openRecords(built.value, template.label);
  };
  return (
    <Dialog
      title="New from a template"
      onClose={onClose}
      onSubmit={run}
      footer={<CommitButtons onClose={onClose}>Create</CommitButtons>}
    >
      <Select
        label="Template"
        value={templateId}
        options={[
          ...templates.map(({ id, label }) => ({ value: id, label })),
          ...own.map(({ name }) => ({ value: OWN + name, label: `${name} (your own)` })),
        ]}
        onCommit={(id) => {
          setTemplateId(id);
          setSizes({});
          setError(undefined);
        }}
      />
      {template && <p className="dialog-muted">{template.description}</p>}
      {ownOne && (
        <>
          <TextField label="Name" value={ownOne.name} maxLength={100} onCommit={(name) => void rename(name)} />
          <Button onClick={() => void drop()}>Delete this template</Button>
        </>
      )}
      {template?.sizes.map(({ id, label, dimension, min, max, ...size }) => (
        <UnitField
          key={`${template.id} ${id}`}
          label={label}
          dimension={dimension}
          unit={dimension === 'length' ? lengthUnit : ''}
          decimalComma={decimalComma}
          min={min}
          max={max}
          value={sizes[id] ?? size.default}
          onCommit={(value) => value !== undefined && setSizes({ ...sizes, [id]: value })}
        />
      ))}
      {error !== undefined && (
        <p className="dialog-error" role="alert">
          {error}
        </p>
      )}
      <p className="dialog-muted">
        A document of your own serves as a template too: File, Save as a template keeps it in this list; New from a file
        takes any file.
      </p>
    </Dialog>
  );
}
