import type { RecordId } from '#shared/model/record-id';
import type { Cable } from '#shared/model/records/cable';
import { getRecord } from '#shared/store/document-view';
import type { Unroutable } from '#shared/analysis/cabling/unroutable';
import { isKnown } from '#shared/units/known';
import { cableDetails, type CableDetails } from '../../../editor/cables/cable-details';
import { lengthSettings } from '../../../editor/cables/ways';
import { viasOf } from '#shared/operations/route-cables';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { useFormat, type Formats } from '../../components/use-format';
import { useProgram } from '../../program';
import { FactRow } from '../load-bars';
import { RecordLink } from '../record-link';
import { nameOf } from '../use-set-fields';
import { useIsReadOnly } from '../use-is-read-only';

const BASIS_TEXT: { readonly [B in NonNullable<CableDetails['basis']>]: string } = {
  inRack: 'Stays in its rack',
  direct: 'Straight from rack to rack',
  trays: 'By trays',
  assumed: 'Assumed along right angles: the room has no trays',
  unroutable: 'None',
};
const CERTAINTY_TEXT: { readonly [C in CableDetails['certainty']]: string } = {
  stated: 'as stated',
  routed: 'along its way',
  assumed: 'assumed',
  unknown: 'unknown',
};

/** The way of a cable: how long, by which trays, how full the fullest of them is; and what can be done about it. */
export function CableWaySection({ records }: { readonly records: readonly Cable[] }) {
  const { editor, actions } = useProgram();
  const isReadOnly = useIsReadOnly();
  const formats = useFormat();
  const [only] = records.length === 1 ? records : [];
  const details = only && cableDetails(editor.checks.analysis, only.id, lengthSettings(editor.checks));
  const vias = only ? viasOf(editor.view, only.id) : [];
  const isLocked = records.every((cable) => cable.isRouteLocked);
  return (
    <Section title="Way">
      {details && <WayFacts details={details} formats={formats} />}
      {!details && <LengthOfAll records={records} formats={formats} />}
      {only && vias.length > 0 && !only.isRouteLocked && (
        <p className="inspector-muted">Must pass {vias.map((id) => trayName(editor.view.get(id), id)).join(', ')}.</p>
      )}
      {only && <Button onClick={() => void actions.run('cables.trace')}>Trace end to end…</Button>}
      <Button disabled={isReadOnly} onClick={() => void actions.run('cables.lockWay')}>
        {isLocked ? 'Unlock the way' : 'Keep the way as it is'}
      </Button>
      {(isLocked || vias.length > 0) && (
        <Button disabled={isReadOnly} onClick={() => void actions.run('cables.resetWay')}>
          Take the shortest way
        </Button>
      )}
    </Section>
  );
}

function WayFacts({ details, formats }: { readonly details: CableDetails; readonly formats: Formats }) {
  const { editor } = useProgram();
  const { lengthUm, certainty, basis, boughtUm, runs, worst, reason, delayDeciNs } = details;
  const trays = [...new Set(runs.map((run) => run.trayId))];
  return (
    <>
      <FactRow
        label="Length"
        text={
          lengthUm === undefined
            ? 'unknown'
            : `${formats.quantity('runLength', lengthUm)}, ${CERTAINTY_TEXT[certainty]}`
        }
      />
      {isKnown(delayDeciNs) && <FactRow label="Delay" text={`${formats.count(delayDeciNs / 10, 1)} ns`} />}
      {boughtUm !== undefined && <FactRow label="To buy" text={formats.quantity('runLength', boughtUm)} />}
      <FactRow label="Way" text={basis === undefined ? 'An end stands nowhere' : BASIS_TEXT[basis]} />
      {details.isBeingRouted && <p className="inspector-muted">Its way is being found anew; this is the one before.</p>}
      {reason && <p className="dialog-error">{reasonText(reason, (id) => nameAt(editor.view, id), formats)}</p>}
      {trays.length > 0 && (
        <div className="field">
          <span className="field-label">Trays</span>
          <span>
            {trays.map((id, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <RecordLink id={id} text={nameAt(editor.view, id)} />
              </span>
            ))}
          </span>
        </div>
      )}
      {worst && (
        <FactRow
          label="Fullest tray"
          text={`${nameAt(editor.view, worst.trayId)}, ${worst.isAtLeast ? 'at least ' : ''}${worst.fillPermille === 0 ? 'under 0.1' : formats.count(worst.fillPermille / 10, 1)} %`}
        />
      )}
    </>
  );
}

function LengthOfAll({ records, formats }: { readonly records: readonly Cable[]; readonly formats: Formats }) {
  const { editor } = useProgram();
  const settings = lengthSettings(editor.checks);
  let known = 0;
  let unknown = 0;
  for (const { id } of records) {
    const length = cableDetails(editor.checks.analysis, id, settings)?.lengthUm;
    if (length === undefined) unknown++;
    else known += length;
  }
  const text =
    unknown === records.length ? 'unknown' : `${unknown > 0 ? 'at least ' : ''}${formats.quantity('runLength', known)}`;
  return <FactRow label="Length of all" text={text} />;
}

/** Why a cable has no way, and what to do about it. */
export function reasonText(reason: Unroutable, nameOfId: (id: string) => string, formats: Formats): string {
  switch (reason.kind) {
    case 'noTrayNear':
      return `No tray for data comes near ${nameOfId(reason.endId)}: bring one nearer, or let cables leave it there.`;
    case 'broken':
      return `The trays of the two ends do not meet: ${formats.length(reason.gapUm)} are missing between them.`;
    case 'kind':
      return 'The trays that lead there are for other kinds of cable.';
    case 'side':
      return 'The trays that lead there are kept for another side.';
    case 'via':
      return 'There is no way by the trays it must pass. Take the shortest way again, or choose others.';
  }
}

function nameAt(view: ReturnType<typeof useProgram>['editor']['view'], id: string): string {
  const record = getRecord(view, id);
  return record ? nameOf(record) : 'missing';
}

function trayName(tray: { readonly name: string } | undefined, id: RecordId<'tray'>): string {
  return tray?.name || id;
}
