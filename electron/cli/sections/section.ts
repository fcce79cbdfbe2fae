import type { CommandIo } from '../command';
import type { AnalysedDocument } from '../analysed-document';

export const REPORT_FORMATS = ['text', 'json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** One section of a report: a folder in sections/ and a line in sections.ts. */
export interface Section {
  /** As it is typed after --section. */
  readonly name: string;
  /** What it tells, for the help: a paragraph. */
  readonly help: string;
  /** The whole text of the section; nothing when the person interrupted it. */
  readonly write: (document: AnalysedDocument, format: ReportFormat, io: CommandIo) => Promise<string | undefined>;
}
