import { Trash2, Undo2 } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { removeExclusions } from '#shared/operations/remove-exclusions';
import { setRuleSetting } from '#shared/operations/set-rule-setting';
import type { Finding } from '#shared/rules/engine/finding';
import type { CheckStatus } from '../../editor/checks';
import { EmptyState } from '../components/empty-state';
import { IconButton } from '../components/icon-button';
import { WEIGHT_ORDER, type Weight } from '../components/severity-mark';
import { VirtualList } from '../components/virtual-list';
import { useProgram, useSignal } from '../program';
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

/** Which of the findings are listed, and how. */
export interface ProblemsFilter {
  readonly weights: ReadonlySet<Weight>;
  readonly showsExcluded: boolean;
  readonly words: string;
  readonly grouping: ProblemGrouping;
}

export const FIRST_FILTER: ProblemsFilter = {
  weights: new Set(WEIGHT_ORDER),
  showsExcluded: true,
  words: '',
  grouping: 'rule',
};

export interface ProblemListProps {
  /**
   * What was found, of which state of the document: the list is made anew when this is another object, and only then.
   * How far a check is does not belong here, it changes with every slice.
   */
  readonly found: {
    readonly findings: readonly Finding[];
    readonly state: CheckStatus['state'];
    readonly revision: number;
  };
  readonly filter: ProblemsFilter;
}

/** The findings by group, then exclusions whose finding is gone, then rules that are switched off. */
export const ProblemList = memo(function ProblemList({ found, filter }: ProblemListProps) {
  const { editor } = useProgram();
  const focused = useSignal(editor.focusedFinding);
  const messages = useMessages();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { view, checks } = editor;
  const { findings, state } = found;
  const { weights, showsExcluded, words, grouping } = filter;

  const texts = useMemo(
    () => ({ message: (finding: Finding) => messages.text(finding.message), ruleTitle }),
    [messages],
  );
  const shown = useMemo(
    () => filterProblems(problemsOf(found.findings, checks), { weights, showsExcluded, words }, texts),
    [found, checks, weights, showsExcluded, words, texts],
  );
  const rows = useMemo(() => {
    const switchedOff = checks.rules.flatMap(({ rule, severity }) => (severity === 'off' ? [rule.code] : []));
    const stale = found.state === 'checked' && showsExcluded && words === '' ? checks.staleExclusions() : [];
    return [...problemRows(shown, grouping, closed, view, texts), ...staleRows(stale), ...switchedOffRows(switchedOff)];
  }, [found, shown, checks, view, grouping, closed, showsExcluded, words, texts]);
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

  if (rows.length === 0) return <EmptyProblems isChecking={state === 'checking'} isFiltered={findings.length > 0} />;
  return (
    <VirtualList
      label="Problems"
      rows={rows}
      rowKey={(one) => one.key}
      rowHeight={() => 28}
      isMeasured
      revealedKey={focused}
      renderRow={renderRow}
    />
  );
});

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

/** The set with the value in it when it was not, and without it when it was. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
