import { ValidationSession } from '#shared/rules/engine/validation-session';
import { isFailed, makeReport, type FailOn, type ValidationReport } from '#shared/rules/report/report';
import { writeJson } from '#shared/rules/report/write-json';
import { writeJunit } from '#shared/rules/report/write-junit';
import { writeSarif } from '#shared/rules/report/write-sarif';
import { writeText } from '#shared/rules/report/write-text';
import { EXIT, onlyOperand, type Command } from '../command';
import { openDocument, type OpenDocument } from '../open-document';
import { programVersion } from '../version';

type Writer = (report: ValidationReport, document: OpenDocument, failOn: FailOn) => string;

const WRITERS: { readonly [format: string]: Writer } = {
  text: writeText,
  json: writeJson,
  sarif: (report, { lineOf }) => writeSarif(report, { version: programVersion(), lineOf }),
  junit: (report, _document, failOn) => writeJunit(report, failOn),
};

/** `plenum validate`: every rule on a document, as the window runs them. */
export const validate: Command = {
  name: 'validate',
  summary: 'Checks a layout against every design rule, as the program does while it is drawn',
  operands: 'FILE',
  options: {
    format: { value: Object.keys(WRITERS), fallback: 'text', help: 'how to write the report' },
    'fail-on': {
      value: ['error', 'warning'],
      fallback: 'error',
      help: 'the least severe finding that gives exit code 1',
    },
  },
  notes: [
    'Exit code 0: nothing found at that level. 1: something was, or the file is damaged in places. 2: the file cannot ' +
      'be read.',
    'Problems of the file are named on stderr and the rest of it is checked. Findings that were excluded in the ' +
      'document are counted apart and do not fail; what could not be checked for want of a number is no pass.',
  ],
  run: async (input, io) => {
    const document = await openDocument(onlyOperand(validate, input), io);
    const failOn: FailOn = input.valueOf('fail-on') === 'warning' ? 'warning' : 'error';
    const session = new ValidationSession(document.store);
    session.run();
    const { file: name, formatVersion, problems, store } = document;
    const report = makeReport(session, store, { name, formatVersion, problems });
    const write = WRITERS[input.valueOf('format') ?? 'text'] ?? writeText;
    io.out(write(report, document, failOn));
    return isFailed(report, failOn) ? EXIT.found : EXIT.fine;
  },
};
