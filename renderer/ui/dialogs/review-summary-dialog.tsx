import { unknownFigures } from '#shared/analysis/unknown-figures';
import { DOCUMENT_ID } from '#shared/model/records/document';
import type { Exclusion } from '#shared/model/records/exclusion';
import type { Finding } from '#shared/rules/engine/finding';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import { Section } from '../components/section';
import { SeverityMark, WEIGHTS, type Weight } from '../components/severity-mark';
import { useFormat } from '../components/use-format';
import { FactRow } from '../inspector/load-bars';
import { ShortList } from '../inspector/short-list';
import { TotalRows } from '../inspector/total-rows';
import { UnknownRows } from '../inspector/unknown-rows';
import { exclusionText, outgrownText, weightOf } from '../problems/problem-rows';
import { ruleTitle } from '../problems/rule-texts';
import { useMessages } from '../problems/use-messages';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';

interface FoundByRule {
  readonly code: string;
  readonly weight: Weight;
  readonly findings: readonly Finding[];
}

/** What a reviewer asks first: key figures, what the checks found, what was excluded and by whom, what is unknown. */
export function ReviewSummaryDialog({ onClose }: DialogProps<'reviewSummary'>) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  const findings = useSignal(editor.checks.findings);
  const status = useSignal(editor.checks.status);
  const header = editor.view.get(DOCUMENT_ID);
  const exclusions = [...editor.view.all('exclusion').values()];
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const open = findings.filter((finding) => !editor.checks.isExcluded(finding));
  const covers = unknownFigures(editor.view);
  const unknownCount = covers.reduce((sum, cover) => sum + cover.unknownCount, 0);
  const show = (finding: Finding): void => {
    session.setState({ isProblemsOpen: true });
    editor.focusFinding(finding);
    onClose();
  };
  const facts = [
    ['Client', header?.client],
    ['Project number', header?.projectNumber],
    ['Author', header?.author],
    ['Revision', header?.revision],
  ] as const;
  return (
    <Dialog
      title={`Summary of ${header?.name ?? 'the document'}`}
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={<CloseButton />}
    >
      <Section title="Key figures">
        {facts.map(([label, text]) => text !== undefined && <FactRow key={label} label={label} text={text} />)}
        <FactRow label="Rooms" text={formats.count(editor.view.all('room').size)} />
        <TotalRows />
      </Section>
      <Section title="Findings" aside={formats.count(open.length)}>
        {status.state === 'checking' && <p>The checks are still at work; there may be more.</p>}
        {open.length === 0 ? (
          <p>{status.state === 'checked' ? 'Nothing was found by the checks this program makes.' : ''}</p>
        ) : (
          <ul className="dialog-list">
            {byRule(open).map(({ code, weight, findings: found }) => (
              <li key={`${code} ${weight}`} className="summary-finding">
                <SeverityMark weight={weight} />
                <Button tone="link" onClick={() => found[0] && show(found[0])}>
                  {ruleTitle(code)}
                </Button>
                <span className="dialog-muted">
                  {WEIGHTS[weight].one.toLowerCase()} × {formats.count(found.length)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Excluded findings" aside={formats.count(exclusions.length)} isOpenAtFirst={exclusions.length > 0}>
        <ShortList
          items={exclusions}
          itemKey={(exclusion) => exclusion.id}
          emptyText="None was excluded."
          renderItem={(exclusion) => <ExclusionLine exclusion={exclusion} finding={byId.get(exclusion.findingId)} />}
        />
      </Section>
      <Section title="Unknown numbers" aside={formats.count(unknownCount)}>
        <UnknownRows covers={covers} />
      </Section>
    </Dialog>
  );
}

interface ExclusionLineProps {
  readonly exclusion: Exclusion;
  /** What it is for; nothing when that is gone or not found yet. */
  readonly finding: Finding | undefined;
}

/** What was excluded, by whom and why, and whether that still holds. */
function ExclusionLine({ exclusion, finding }: ExclusionLineProps) {
  const { checks } = useProgram().editor;
  const messages = useMessages();
  const { decimalComma } = useFormat();
  const status = useSignal(checks.status);
  const isOutgrown = finding !== undefined && checks.outgrownExclusionOf(finding) !== undefined;
  const what = status.state === 'checked' ? `The finding is gone: ${exclusion.findingId}.` : exclusion.findingId;
  return (
    <div>
      {finding ? messages.text(finding.message) : what}
      <p className="dialog-muted">
        {isOutgrown ? outgrownText(finding, exclusion, decimalComma) : exclusionText(exclusion)}
      </p>
    </div>
  );
}

/** Findings by rule and weight, in the order in which they come: worst first. */
function byRule(findings: readonly Finding[]): readonly FoundByRule[] {
  const groups = new Map<string, { code: string; weight: Weight; findings: Finding[] }>();
  for (const finding of findings) {
    const weight = weightOf(finding);
    const key = `${finding.code} ${weight}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { code: finding.code, weight, findings: [finding] });
  }
  return [...groups.values()];
}
