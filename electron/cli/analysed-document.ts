import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { ContinuousShares } from '#shared/analysis/power/limits';
import { continuousSharesOf } from '#shared/rules/power/continuous-shares';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { nameIn } from '#shared/rules/report/message-style';
import { printable } from '#shared/rules/report/plain-text';
import type { DocumentView } from '#shared/store/document-view';
import type { OpenDocument } from './open-document';

/** Limits of a rule by name, in their canonical units. */
export type RuleParams = Readonly<Record<string, number>>;

/** A document with its engineering data. */
export interface AnalysedDocument {
  readonly file: string;
  readonly view: DocumentView;
  readonly analysis: HallAnalysis;
  /** The shares of a breaker for continuous load that are in force in the document. */
  readonly shares: ContinuousShares;
  /** The limits that a rule checks against in the document, by name. */
  readonly paramsOf: (code: string) => RuleParams;
  /** A record as people call it, fit for a terminal. */
  readonly nameOf: (id: string) => string;
  /** The file is damaged in places: what could not be read is missing in every number. */
  readonly isDamaged: boolean;
}

/** Works out the engineering data of a document. O(records). */
export function analyse({ file, store, problems }: OpenDocument): AnalysedDocument {
  const session = new ValidationSession(store);
  return {
    file,
    view: store,
    analysis: session.analysis,
    shares: continuousSharesOf(session),
    paramsOf: (code) => session.ruleInForce(code)?.params ?? {},
    nameOf: (id) => printable(nameIn(store, id)),
    isDamaged: problems.length > 0,
  };
}
