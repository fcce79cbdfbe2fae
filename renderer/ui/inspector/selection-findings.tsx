import { Button } from '../components/button';
import { Section } from '../components/section';
import { problemsOf } from '../problems/problem-rows';
import { ProblemItem } from '../problems/problem-item';
import { useProgram, useSignal } from '../program';
import { ShortList } from './short-list';
import { useIsReadOnly } from './use-is-read-only';

/** Findings of more items than this are read in the problems panel. */
const MAX_ITEMS = 200;

/** What the checks found about the selected items. */
export function SelectionFindings({ ids }: { readonly ids: readonly string[] }) {
  const { editor, session } = useProgram();
  const isReadOnly = useIsReadOnly();
  useSignal(editor.checks.findings);
  const found = new Set(ids.slice(0, MAX_ITEMS).flatMap((id) => editor.checks.findingsOf(id)));
  const problems = problemsOf([...found], editor.checks);
  if (problems.length === 0) return null;
  return (
    <Section title="Findings" aside={problems.length}>
      <ShortList
        items={problems}
        itemKey={(problem) => problem.finding.id}
        emptyText=""
        renderItem={(problem) => <ProblemItem problem={problem} />}
      />
      {problems.length > 1 && !isReadOnly && (
        <Button
          tone="link"
          onClick={() =>
            session.setState({ dialog: { kind: 'exclude', findingIds: problems.map(({ finding }) => finding.id) } })
          }
        >
          Exclude all {problems.length} of these…
        </Button>
      )}
    </Section>
  );
}
