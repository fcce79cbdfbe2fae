import { unknownFigures } from '#shared/analysis/unknown-figures';
import { createRecord } from '#shared/model/create-record';
import { DOCUMENT_ID, type DocumentHeader } from '#shared/model/records/document';
import { DiffBuilder } from '#shared/store/records-diff';
import { ok } from '#shared/units/result';
import { Button } from '../components/button';
import { Section } from '../components/section';
import { useProgram } from '../program';
import { ChoiceRow, NotesRow, TextRow } from './fields';
import { PowerRows } from './power-rows';
import { TotalRows } from './total-rows';
import { UnknownRows } from './unknown-rows';

const REGIONS = [
  { value: 'IEC', label: 'IEC: 100 % of breaker' },
  { value: 'NA', label: 'NA: 80 % of breaker' },
] as const;

/** What is shown while nothing is selected: the document itself and its totals. */
export function DocumentFields() {
  const { editor } = useProgram();
  const header = editor.view.get(DOCUMENT_ID);
  const covers = unknownFigures(editor.view);
  const unknownCount = covers.reduce((sum, cover) => sum + cover.unknownCount, 0);
  return (
    <>
      <Section title="Document">{header ? <HeaderRows header={header} /> : <MissingHeader />}</Section>
      <Section title="Totals">
        <TotalRows />
      </Section>
      <PowerRows />
      <Section title="Unknown numbers" aside={unknownCount} isOpenAtFirst={unknownCount > 0}>
        <UnknownRows covers={covers} />
      </Section>
    </>
  );
}

function HeaderRows({ header }: { readonly header: DocumentHeader }) {
  const records = [header];
  return (
    <>
      <TextRow records={records} field="name" label="Name" maxLength={200} />
      <TextRow records={records} field="client" label="Client" isOptional />
      <TextRow records={records} field="projectNumber" label="Project number" isOptional />
      <TextRow records={records} field="author" label="Author" isOptional />
      <TextRow records={records} field="revision" label="Revision" isOptional maxLength={40} />
      <ChoiceRow records={records} field="region" label="Region" options={REGIONS} />
      <NotesRow records={records} field="notes" />
    </>
  );
}

/** A document may lack its header, as when it was written by hand. */
function MissingHeader() {
  const { editor } = useProgram();
  const add = (): void => {
    const header = createRecord('document', DOCUMENT_ID, { name: 'Untitled' });
    editor.run({ label: 'Add document details', code: 'document.add' }, ok(new DiffBuilder().add(header).build()));
  };
  return <Button onClick={add}>Add document details</Button>;
}
