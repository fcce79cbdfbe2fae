import { analyse } from '../analysed-document';
import { EXIT, onlyOperand, type Command } from '../command';
import { openDocument } from '../open-document';
import { sections } from '../sections';
import { REPORT_FORMATS } from '../sections/section';

/** `plenum report`: the numbers of a document, a section at a time. */
export const report: Command = {
  name: 'report',
  summary: 'Writes the numbers of a layout: its power chain, its cooling, or its space and floor',
  operands: 'FILE',
  options: {
    section: { value: sections.map(({ name }) => name), isRequired: true, help: 'what to report' },
    format: { value: REPORT_FORMATS, fallback: 'text', help: 'how to write it' },
  },
  notes: [
    ...sections.map(({ help }) => help),
    'Exit code 0: written. 1: the file is damaged in places, so the numbers lack what could not be read. 2: the file or ' +
      'an option cannot be used. 130: interrupted; nothing was written.',
  ],
  run: async (input, io) => {
    const document = analyse(await openDocument(onlyOperand(report, input), io));
    const section = sections.find(({ name }) => name === input.valueOf('section'));
    const format = REPORT_FORMATS.find((one) => one === input.valueOf('format')) ?? 'text';
    const text = await section?.write(document, format, io);
    if (text === undefined) {
      io.err('plenum: interrupted; nothing was written.\n');
      return EXIT.interrupted;
    }
    io.out(text);
    return document.isDamaged ? EXIT.found : EXIT.fine;
  },
};
