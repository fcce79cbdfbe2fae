import { pumpOfId } from '#shared/model/pump-id';
import { getRecord } from '#shared/store/document-view';
import { Button } from '../components/button';
import { useProgram } from '../program';
import { nameOf } from './use-set-fields';

/** The name of another record; a click selects it. A pump leads to its unit. */
export function RecordLink({ id, text }: { readonly id: string; readonly text?: string }) {
  const { editor } = useProgram();
  const shownId = pumpOfId(id)?.unitId ?? id;
  const record = getRecord(editor.view, shownId);
  if (!record) return <span className="inspector-muted">not in this document</span>;
  return (
    <Button tone="link" onClick={() => editor.select([shownId])}>
      {text ?? nameOf(record)}
    </Button>
  );
}
