import type { RecordId } from '#shared/model/record-id';
import { Button } from '../components/button';
import { Section } from '../components/section';
import { useProgram } from '../program';
import { TypeDetails } from '../catalog/type-details';
import { useIsReadOnly } from './use-is-read-only';

/** The catalog type of the records with its figures and sources; said so when they are of several types. */
export function TypeSection({
  records,
}: {
  readonly records: readonly { readonly typeId: RecordId<'catalogType'> }[];
}) {
  const { editor, actions } = useProgram();
  const isReadOnly = useIsReadOnly();
  const typeIds = new Set(records.map((record) => record.typeId));
  const [typeId] = typeIds;
  if (typeId === undefined) return null;
  if (typeIds.size > 1) {
    return (
      <Section title="Type" aside={`${typeIds.size} types`}>
        <p className="inspector-muted">Select items of one type to see its figures.</p>
      </Section>
    );
  }
  const type = editor.view.get(typeId)?.type;
  if (!type) {
    return (
      <Section title="Type" aside="missing">
        <p className="inspector-muted">The type {typeId.slice('catalogType:'.length)} is not in this document.</p>
      </Section>
    );
  }
  return (
    <Section title="Type" aside={type.name} isOpenAtFirst={false}>
      <TypeDetails type={type} />
      <Button disabled={isReadOnly} onClick={() => void actions.run('catalog.replaceType')}>
        Replace type…
      </Button>
    </Section>
  );
}
