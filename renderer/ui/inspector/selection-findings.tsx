import { Section } from '../components/section';
import { problemsOf } from '../problems/problem-rows';
import { ProblemItem } from '../problems/problem-item';
import { useProgram, useSignal } from '../program';
import { ShortList } from './short-list';

/** Findings of more items than this are read in the problems panel. */
const MAX_ITEMS = 200;

/** What the checks found about the selected items. */
export function SelectionFindings({ ids }: { readonly ids: readonly string[] }) {
  const { editor } = useProgram();
  useSignal(editor.checks.findings);
  const found = new Set(ids.slice(0, MAX_ITEMS).flatMap((id) => editor.checks.findingsOf(id)));
  const problems = problemsOf([...found], () => undefined);
  if (problems.length === 0) return null;
  return (
    <Section title="Findings" aside={problems.length}>
      <ShortList
        items={problems}
        itemKey={(problem) => problem.finding.id}
        emptyText=""
        renderItem={(problem) => <ProblemItem problem={problem} />}
      />
    </Section>
  );
}
