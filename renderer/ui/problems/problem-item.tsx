import { ChevronDown, ChevronRight, EyeOff, Undo2, Wrench } from 'lucide-react';
import { memo, useState } from 'react';
import { mayHaveFix } from '#shared/rules/engine/fix';
import { removeExclusions } from '#shared/operations/remove-exclusions';
import { IconButton } from '../components/icon-button';
import { SeverityMark } from '../components/severity-mark';
import { useFormat } from '../components/use-format';
import { useIsReadOnly } from '../inspector/use-is-read-only';
import { useProgram } from '../program';
import { Explanation } from './explanation';
import { exclusionText, outgrownText, type Problem } from './problem-rows';
import { ruleOf } from './rule-texts';
import { useMessages } from './use-messages';
import './problems.css';

export interface ProblemItemProps {
  readonly problem: Problem;
  /** It is the one that was gone to last. */
  readonly isCurrent?: boolean;
}

/** One finding: a click shows where it is; it can be explained, excluded with a comment, or restored. */
export const ProblemItem = memo(function ProblemItem({ problem, isCurrent = false }: ProblemItemProps) {
  const { editor, session } = useProgram();
  const messages = useMessages();
  const isReadOnly = useIsReadOnly();
  const [isExplained, setExplained] = useState(false);
  const { decimalComma } = useFormat();
  const { finding, weight, exclusion, outgrown } = problem;
  return (
    <div className={`problem ${isCurrent ? 'problem-current' : ''} ${exclusion ? 'problem-excluded' : ''}`}>
      <div className="problem-head">
        <button type="button" className="problem-main" data-row-focus onClick={() => editor.focusFinding(finding)}>
          <SeverityMark weight={weight} />
          <span className="problem-text">{messages.text(finding.message)}</span>
          <span className="problem-code">{finding.code}</span>
        </button>
        {!exclusion && mayHaveFix(finding, ruleOf(finding.code)) && (
          <IconButton
            icon={Wrench}
            label="Fix…"
            isSmall
            disabled={isReadOnly}
            onClick={() => session.setState({ dialog: { kind: 'fix', findingId: finding.id } })}
          />
        )}
        {!exclusion && (
          <IconButton
            icon={EyeOff}
            label={outgrown ? 'Renew the exclusion…' : 'Exclude with a comment…'}
            isSmall
            disabled={isReadOnly}
            onClick={() => session.setState({ dialog: { kind: 'exclude', findingIds: [finding.id] } })}
          />
        )}
        {(exclusion ?? outgrown) && (
          <IconButton
            icon={Undo2}
            label={outgrown ? 'Remove the old exclusion' : 'Restore this finding'}
            isSmall
            disabled={isReadOnly}
            onClick={() =>
              editor.run(
                { label: outgrown ? 'Remove an exclusion' : 'Restore a finding', code: 'finding.restore' },
                removeExclusions(editor.view, { findingIds: [finding.id] }),
              )
            }
          />
        )}
        <IconButton
          icon={isExplained ? ChevronDown : ChevronRight}
          label={isExplained ? 'Hide the explanation' : 'Explain'}
          isSmall
          aria-expanded={isExplained}
          onClick={() => setExplained(!isExplained)}
        />
      </div>
      {exclusion && <p className="problem-comment">{exclusionText(exclusion)}</p>}
      {outgrown && <p className="problem-comment">{outgrownText(finding, outgrown, decimalComma)}</p>}
      {isExplained && <Explanation finding={finding} />}
    </div>
  );
});
