import { LENGTH_PARAMS } from '../../rules/cabling/length';
import type { ValidationSession } from '../../rules/engine/validation-session';
import type { DocumentView } from '../../store/document-view';
import { CableSchedule, scheduleCsv } from './cable-schedule';

/** Every cable with its two ends, way and length, as the rules work it out: as CSV. */
export function cableCsv(view: DocumentView, session: Pick<ValidationSession, 'analysis' | 'ruleInForce'>): string {
  const schedule = new CableSchedule(view, session.analysis, lengthParams(session));
  return scheduleCsv(schedule, view.all('cable').values());
}

/** The allowances as this document sets them for the rule on reach. */
function lengthParams(session: Pick<ValidationSession, 'ruleInForce'>) {
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
