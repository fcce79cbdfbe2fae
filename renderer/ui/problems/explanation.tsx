import type { Finding } from '#shared/rules/engine/finding';
import { formatNumber } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { useFormat } from '../components/use-format';
import { GradeMark } from '../figures/grade-mark';
import { RuleSettings } from './rule-settings';
import { ruleOf } from './rule-texts';
import { useMessages } from './use-messages';

/** How a finding came about: the numbers used, what they were checked against, where the limit comes from. */
export function Explanation({ finding }: { readonly finding: Finding }) {
  const messages = useMessages();
  const { decimalComma } = useFormat();
  const rule = ruleOf(finding.code);
  const number = (value: Finding['actual']): string =>
    isKnown(value) ? `${formatNumber(value, 3, { decimalComma })} ${finding.unit}`.trim() : 'unknown';
  return (
    <div className="explanation">
      {rule && <p>{rule.reason}</p>}
      <table>
        <tbody>
          <tr>
            <th scope="row">Actual</th>
            <td className={isKnown(finding.actual) ? undefined : 'figure-unknown'}>{number(finding.actual)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">Limit</th>
            <td className={isKnown(finding.limit) ? undefined : 'figure-unknown'}>{number(finding.limit)}</td>
            <td>{finding.basis}</td>
          </tr>
          {finding.evidence.map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.label}</th>
              <td>{messages.param(row.value)}</td>
              <td>{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Source: {finding.source} <GradeMark grade={finding.sourceGrade} />
      </p>
      {rule && <p>Not part of this check: {rule.notChecked}</p>}
      {rule && <RuleSettings rule={rule} />}
    </div>
  );
}
