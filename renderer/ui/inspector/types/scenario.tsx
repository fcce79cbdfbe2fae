import type { Scenario } from '#shared/model/records/scenario';
import { failedIn } from '#shared/store/failing';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { namesText } from '../../failure/failure-text';
import { useProgram } from '../../program';
import { NotesSection, TextRow } from '../fields';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { ShortList } from '../short-list';

/** A failure that was kept: its name, what fails in it, and the way to look at it. */
export function ScenarioFields({ records }: FieldsProps<Scenario>) {
  const { editor, session } = useProgram();
  const [only] = records.length === 1 ? records : [];
  const failed = only ? failedIn(editor.view, only.id) : [];
  return (
    <>
      <Section title="Scenario">
        <TextRow records={records} field="name" label="Name" />
        {only && (
          <Button
            onClick={() => {
              session.setState({ isOneLineOpen: true });
              editor.failure.fail(failed, only.id);
            }}
          >
            Show this failure
          </Button>
        )}
      </Section>
      {only && (
        <Section title="Out of service" aside={failed.length}>
          <ShortList
            items={failed}
            itemKey={(id) => id}
            emptyText="What failed here is gone from the document."
            renderItem={(id) => <RecordLink id={id} text={namesText(editor.view, [id])} />}
          />
        </Section>
      )}
      <NotesSection records={records} field="notes" />
    </>
  );
}
