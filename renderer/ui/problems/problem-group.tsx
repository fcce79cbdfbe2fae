import { ChevronRight, EyeOff, Undo2 } from 'lucide-react';
import { removeExclusions } from '#shared/operations/remove-exclusions';
import { IconButton } from '../components/icon-button';
import { SeverityMark } from '../components/severity-mark';
import { useIsReadOnly } from '../inspector/use-is-read-only';
import { useProgram } from '../program';
import type { ProblemRow } from './problem-rows';

export interface ProblemGroupProps {
  readonly row: Extract<ProblemRow, { readonly kind: 'group' }>;
  readonly onToggle: (key: string) => void;
}

/** The heading of a group: opens and closes it, and excludes or restores all that the filter leaves of it at once. */
export function ProblemGroup({ row, onToggle }: ProblemGroupProps) {
  const { editor, session } = useProgram();
  const isReadOnly = useIsReadOnly();
  const idsOf = (isExcluded: boolean): readonly string[] =>
    row.problems.filter(({ exclusion }) => (exclusion !== undefined) === isExcluded).map(({ finding }) => finding.id);
  const open = idsOf(false);
  const excluded = idsOf(true);
  return (
    <div className="problem-group-row">
      <button
        type="button"
        className="problem-group"
        data-row-focus
        aria-expanded={row.isOpen}
        onClick={() => onToggle(row.key)}
      >
        <ChevronRight size={14} aria-hidden />
        {row.weight && <SeverityMark weight={row.weight} isDecoration />}
        {row.title}
        <span className="problem-group-count">{row.count}</span>
      </button>
      {open.length > 1 && (
        <IconButton
          icon={EyeOff}
          label={`Exclude these ${open.length} findings…`}
          isSmall
          disabled={isReadOnly}
          onClick={() => session.setState({ dialog: { kind: 'exclude', findingIds: open } })}
        />
      )}
      {excluded.length > 1 && (
        <IconButton
          icon={Undo2}
          label={`Restore these ${excluded.length} findings`}
          isSmall
          disabled={isReadOnly}
          onClick={() =>
            editor.run(
              { label: `Restore ${excluded.length} findings`, code: 'finding.restore' },
              removeExclusions(editor.view, { findingIds: excluded }),
            )
          }
        />
      )}
    </div>
  );
}
