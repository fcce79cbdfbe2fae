import { REDUNDANCY_SCHEMES, type RedundancyGroup } from '#shared/model/records/redundancy-group';
import { referring } from '#shared/store/document-view';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { ChoiceRow, NotesSection, QuantityRow, TextRow } from '../fields';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { ShortList } from '../short-list';

const SCHEME_LABELS: { readonly [S in RedundancyGroup['scheme']]: string } = {
  N: 'N: no reserve',
  'N+r': 'N + r: some may be out',
  '2N': '2N: each side carries all',
  '2(N+1)': '2(N + 1): each side with a spare',
  distributed: 'Distributed redundant',
  block: 'Block redundant, with a reserve',
};

export const SCHEMES = REDUNDANCY_SCHEMES.map((value) => ({ value, label: SCHEME_LABELS[value] }));

/** What is declared of a redundancy group, and its members. */
export function RedundancyGroupFields({ records }: FieldsProps<RedundancyGroup>) {
  const { editor } = useProgram();
  const [only] = records.length === 1 ? records : [];
  const members = only
    ? [...referring(editor.view, 'powerNode', 'redundancyGroupId', only.id)].sort((a, b) =>
        a.name.localeCompare(b.name, 'en', { numeric: true }),
      )
    : [];
  return (
    <>
      <Section title="Redundancy group">
        <TextRow records={records} field="name" label="Name" />
        <ChoiceRow records={records} field="scheme" label="Scheme" options={SCHEMES} />
        <QuantityRow
          records={records}
          field="spareCount"
          label="Members that may be out"
          dimension="count"
          unit=""
          min={1}
          max={100}
        />
        <QuantityRow
          records={records}
          field="rating"
          label="Topology rating"
          dimension="count"
          unit=""
          min={1}
          max={4}
          isOptional
          placeholder="none declared"
        />
      </Section>
      {only && (
        <Section title="Members" aside={members.length}>
          <ShortList
            items={members}
            itemKey={(node) => node.id}
            emptyText="No power node is in this group."
            renderItem={(node) => (
              <>
                <RecordLink id={node.id} />
                {node.isReserve && <span className="inspector-muted"> reserve</span>}
              </>
            )}
          />
        </Section>
      )}
      <NotesSection records={records} field="notes" />
    </>
  );
}
