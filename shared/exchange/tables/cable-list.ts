import type { Cable } from '../../model/records/cable';
import { LENGTH_PARAMS } from '../../rules/cabling/length';
import type { ValidationSession } from '../../rules/engine/validation-session';
import type { DocumentView } from '../../store/document-view';
import { billCsv, billOfMaterials } from './bill-of-materials';
import { CableSchedule, SCHEDULE_COLUMNS } from './cable-schedule';
import { writeCsv } from './table';

type Session = Pick<ValidationSession, 'analysis' | 'ruleInForce'>;

/** Cables with their two ends, way and length, as the rules work it out: as CSV. All of them unless some are given. */
export function cableCsv(
  view: DocumentView,
  session: Session,
  cables: Iterable<Cable> = view.all('cable').values(),
): string {
  const schedule = new CableSchedule(view, session.analysis, lengthParams(session));
  return writeCsv(
    SCHEDULE_COLUMNS,
    [...cables].map((cable) => schedule.line(cable)),
  );
}

/** What has to be bought, by type, as CSV. */
export function materialsCsv(view: DocumentView, session: Session): string {
  return billCsv(billOfMaterials(view, session.analysis, lengthParams(session)));
}

/** The allowances as this document sets them for the rule on reach. */
function lengthParams(session: Session) {
  const params = session.ruleInForce('CAB-REACH')?.params ?? {};
  const of = (name: keyof typeof LENGTH_PARAMS): number => {
    const value = params[name];
    return typeof value === 'number' ? value : LENGTH_PARAMS[name].default;
  };
  return {
    trayHeightUm: of('trayHeightUm'),
    slackPerEndUm: of('slackPerEndUm'),
    slackSharePermille: of('slackSharePermille'),
  };
}
