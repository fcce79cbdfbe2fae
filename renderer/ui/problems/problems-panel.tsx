import { MoveDown, MoveUp } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { IconButton } from '../components/icon-button';
import { SearchField } from '../components/search-field';
import { useProgram, useSignal } from '../program';
import { CheckStatus, ProblemCounts } from './problem-counts';
import { FIRST_FILTER, ProblemList, toggled, type ProblemsFilter } from './problem-list';
import type { ProblemGrouping } from './problem-rows';
import '../panel.css';
import './problems.css';

const GROUPINGS: readonly { readonly value: ProblemGrouping; readonly label: string }[] = [
  { value: 'rule', label: 'By rule' },
  { value: 'place', label: 'By place' },
  { value: 'severity', label: 'By severity' },
];

/** Everything the checks found, what was excluded, and what could not be checked. */
export function ProblemsPanel() {
  const { editor, actions } = useProgram();
  const findings = useSignal(editor.checks.findings);
  const { state } = useSignal(editor.checks.status);
  // Names, rooms and exclusions are read from the document.
  const revision = useSignal(editor.revision);
  const [filter, setFilter] = useState<ProblemsFilter>(FIRST_FILTER);
  const { weights, showsExcluded, words, grouping } = filter;
  const change = (part: Partial<ProblemsFilter>): void => setFilter((before) => ({ ...before, ...part }));
  // What was just done on the plan is painted first; the list follows in a frame of its own.
  const found = useDeferredValue(useMemo(() => ({ findings, state, revision }), [findings, state, revision]));

  return (
    <section className="panel problems" aria-label="Problems" data-testid="problems-panel">
      <div className="panel-head">
        <ProblemCounts
          shown={weights}
          onToggle={(weight) => setFilter((before) => ({ ...before, weights: toggled(before.weights, weight) }))}
          showsExcluded={showsExcluded}
          onToggleExcluded={() => change({ showsExcluded: !showsExcluded })}
        />
        <CheckStatus />
        <div className="problems-tools">
          <SearchField label="Filter problems" value={words} onChange={(text) => change({ words: text })} />
          <select
            className="field-control problems-grouping"
            aria-label="Group problems"
            value={grouping}
            onChange={(event) => {
              const chosen = GROUPINGS.find((one) => one.value === event.target.value);
              if (chosen) change({ grouping: chosen.value });
            }}
          >
            {GROUPINGS.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
          <IconButton icon={MoveUp} label="Previous problem" onClick={() => void actions.run('check.previous')} />
          <IconButton icon={MoveDown} label="Next problem" onClick={() => void actions.run('check.next')} />
        </div>
      </div>
      <ProblemList found={found} filter={filter} />
    </section>
  );
}
