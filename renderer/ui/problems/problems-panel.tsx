import { MoveDown, MoveUp, Trash2, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { setRuleSetting } from '#shared/operations/set-rule-setting';
import { removeExclusions } from '#shared/operations/remove-exclusions';
import { EmptyState } from '../components/empty-state';
import { IconButton } from '../components/icon-button';
import { SearchField } from '../components/search-field';
import { WEIGHT_ORDER, type Weight } from '../components/severity-mark';
import { VirtualList } from '../components/virtual-list';
import { useProgram, useSignal } from '../program';
import { CheckStatus, ProblemCounts } from './problem-counts';
import { ProblemGroup } from './problem-group';
import { ProblemItem } from './problem-item';
import {
  exclusionText,
  filterProblems,
  problemRows,
  problemsOf,
  staleRows,
  switchedOffRows,
  type ProblemGrouping,
  type ProblemRow,
} from './problem-rows';
import { ruleTitle } from './rule-texts';
import { useMessages } from './use-messages';
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
  const status = useSignal(editor.checks.status);
  // Names, rooms and exclusions are read from the document.
  useSignal(editor.revision);
  const focused = useSignal(editor.focusedFinding);
  const messages = useMessages();
  const [grouping, setGrouping] = useState<ProblemGrouping>('rule');
  const [weights, setWeights] = useState<ReadonlySet<Weight>>(new Set(WEIGHT_ORDER));
  const [showsExcluded, setShowsExcluded] = useState(true);
  const [words, setWords] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { view, checks } = editor;

  const texts = { message: (finding: (typeof findings)[number]) => messages.text(finding.message), ruleTitle };
  const problems = problemsOf(findings, checks);
  const shown = filterProblems(problems, { weights, showsExcluded, words }, texts);
  const switchedOff = checks.rules.flatMap(({ rule, severity }) => (severity === 'off' ? [rule.code] : []));
  const stale = status.state === 'checked' && showsExcluded && words === '' ? checks.staleExclusions() : [];
  const rows = [
    ...problemRows(shown, grouping, closed, view, texts),
    ...staleRows(stale),
    ...switchedOffRows(switchedOff),
  ];

  const toggleGroup = useCallback((key: string) => setClosed((before) => toggled(before, key)), []);

  const renderRow = (row: ProblemRow) => {
    switch (row.kind) {
      case 'group':
        return <ProblemGroup row={row} onToggle={toggleGroup} />;
      case 'problem':
        return <ProblemItem problem={row.problem} isCurrent={row.problem.finding.id === focused} />;
      case 'more':
        return <p className="problem-more">and {row.count} more of these</p>;
      case 'off':
        return (
          <div className="problem-head problem-stale">
            <span className="problem-text">
              {row.code}: {ruleTitle(row.code)}
            </span>
            <IconButton
              icon={Undo2}
              label={`Switch ${row.code} on`}
              isSmall
              onClick={() =>
                editor.run(
                  { label: `Switch ${row.code} on`, code: 'rule.set' },
                  setRuleSetting(view, { code: row.code, severity: null }),
                )
              }
            />
          </div>
        );
      case 'stale':
        return (
          <div className="problem-head problem-stale">
            <span className="problem-text">
              {row.exclusion.findingId}. {exclusionText(row.exclusion)}
            </span>
            <IconButton
              icon={Trash2}
              label="Remove this exclusion"
              isSmall
              onClick={() =>
                editor.run(
                  { label: 'Remove an exclusion', code: 'finding.restore' },
                  removeExclusions(view, { findingIds: [row.exclusion.findingId] }),
                )
              }
            />
          </div>
        );
    }
  };

  return (
    <section className="panel problems" aria-label="Problems" data-testid="problems-panel">
      <div className="panel-head">
        <ProblemCounts
          shown={weights}
          onToggle={(weight) => setWeights((before) => toggled(before, weight))}
          showsExcluded={showsExcluded}
          onToggleExcluded={() => setShowsExcluded(!showsExcluded)}
        />
        <CheckStatus />
        <div className="problems-tools">
          <SearchField label="Filter problems" value={words} onChange={setWords} />
          <select
            className="field-control problems-grouping"
            aria-label="Group problems"
            value={grouping}
            onChange={(event) => {
              const chosen = GROUPINGS.find((one) => one.value === event.target.value);
              if (chosen) setGrouping(chosen.value);
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
      {rows.length === 0 ? (
        <EmptyProblems isChecking={status.state === 'checking'} isFiltered={findings.length > 0} />
      ) : (
        <VirtualList
          label="Problems"
          rows={rows}
          rowKey={(row) => row.key}
          rowHeight={() => 28}
          isMeasured
          revealedKey={focused}
          renderRow={renderRow}
        />
      )}
    </section>
  );
}

function EmptyProblems({ isChecking, isFiltered }: { readonly isChecking: boolean; readonly isFiltered: boolean }) {
  if (isChecking) return <EmptyState title="Checking…" />;
  if (isFiltered) {
    return (
      <EmptyState title="Nothing fits the filter">
        <p>Switch on a severity above or clear the text.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No problems found">
      <p>Space, power, cooling, cabling and floor limits are checked after every change and while you drag.</p>
    </EmptyState>
  );
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
