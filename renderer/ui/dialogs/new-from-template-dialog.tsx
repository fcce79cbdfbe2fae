import { useState } from 'react';
import { buildTemplate, templates } from '#shared/operations/templates/templates';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Starts a document from a template in the size that is asked for. */
export function NewFromTemplateDialog({ dialog, onClose }: DialogProps<'newFromTemplate'>) {
  const { editor, catalog, actions } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const [templateId, setTemplateId] = useState(dialog.templateId ?? templates[0]?.id);
  const [sizes, setSizes] = useState<{ readonly [id: string]: number }>({});
  const [error, setError] = useState<string>();
  const template = templates.find((one) => one.id === templateId);
  const run = (): void => {
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
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit">
            Create
          </Button>
        </>
      }
    >
      <Select
        label="Template"
        value={templateId}
        options={templates.map(({ id, label }) => ({ value: id, label }))}
        onCommit={(id) => {
          setTemplateId(id);
          setSizes({});
          setError(undefined);
        }}
      />
      <p className="dialog-muted">{template?.description}</p>
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
        A document of your own serves as a template too: save it, and begin the next with File, New from a file.
      </p>
    </Dialog>
  );
}
