import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { cfdJson } from '#shared/exchange/cfd/write-cfd';
import { writePdf } from '#shared/exchange/drawing/write-pdf';
import { writeSvg } from '#shared/exchange/drawing/write-svg';
import { PAPER_NAMES, scalesFor, type PaperName } from '#shared/exchange/plan-drawing/paper';
import { makeSheet } from '#shared/exchange/plan-drawing/sheet';
import { cableCsv } from '#shared/exchange/tables/cable-list';
import { equipmentCsv } from '#shared/exchange/tables/equipment-list';
import { findingsCsv } from '#shared/exchange/tables/findings-list';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { printable } from '#shared/rules/report/plain-text';
import { makeReport } from '#shared/rules/report/report';
import path from 'node:path';
import { writeFileAtomically } from '../../main/files/atomic-write';
import { failureFrom } from '../../main/files/failures';
import { CommandError, EXIT, onlyOperand, type Command, type CommandInput, type CommandIo } from '../command';
import { openDocument, type OpenDocument } from '../open-document';

/** What can be written beside the plan, each by an option of its own. */
const LISTS: { readonly [option: string]: (document: OpenDocument) => string } = {
  equipment: ({ store }) => equipmentCsv(store),
  findings: (document) => findingsCsv(reportOf(document)),
  cables: ({ store }) => cableCsv(store, new ValidationSession(store)),
  format: ({ store }) => cfdJson(store, HallAnalysis.of(store)),
};

/** `plenum export`: a plan to scale or a list, as the window exports them. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes the plan to scale as SVG or PDF, a list as CSV, or the rooms for a CFD program',
  operands: 'FILE',
  options: {
    plan: { value: ['svg', 'pdf'], help: 'the plan on a sheet of paper' },
    equipment: { help: 'racks, devices and plant as CSV' },
    findings: { help: 'what the design rules found as CSV' },
    cables: { help: 'the cables as CSV' },
    format: { value: ['cfd'], help: 'the rooms as a manifest for CFD: geometry, flows and heat as JSON' },
    out: { value: 'FILE', isRequired: true, help: 'the file to write; one that is there is replaced' },
    paper: { value: PAPER_NAMES.map(optionOf), fallback: 'a3', help: 'sheet of the plan' },
    orientation: { value: ['landscape', 'portrait'], fallback: 'landscape', help: 'how the sheet lies' },
    scale: { value: 'NUMBER', help: 'the plan at 1:NUMBER; without it the largest usual scale that fits' },
    room: { value: 'NAME', help: 'only this room; all of them without it' },
    date: { value: 'TEXT', fallback: '', help: 'date in the title block' },
    'no-underlay': { help: 'the plan without the lines of drawings under it' },
    'no-tiles': { help: 'the plan without its tile grid' },
  },
  notes: ['Exit code 1: the plan is larger than its sheet at this scale; it was written cut off.'],
  run: async (input, io) => {
    const document = await openDocument(onlyOperand(exportCommand, input), io);
    const chosen = [
      ...Object.keys(LISTS).filter(input.isSet),
      ...['plan', 'format'].filter((option) => input.valueOf(option) !== undefined),
    ];
    const [what] = chosen;
    if (what === undefined || chosen.length > 1)
      throw new CommandError(
        'export writes one thing: --plan svg|pdf, --equipment, --findings, --cables or --format cfd.',
      );
    const list = LISTS[what];
    if (list) {
      await write(list(document), input, io);
      return EXIT.fine;
    }
    return exportPlan(document, input, io);
  },
};

async function exportPlan({ store }: OpenDocument, input: CommandInput, io: CommandIo) {
  const paper = PAPER_NAMES.find((name) => optionOf(name) === input.valueOf('paper')) ?? 'A3';
  const room = input.valueOf('room');
  const roomId = room === undefined ? undefined : [...store.all('room').values()].find(({ name }) => name === room)?.id;
  if (room !== undefined && roomId === undefined)
    throw new CommandError(`There is no room “${printable(room)}” in this file.`);
  const sheet = makeSheet(store, {
    paper,
    orientation: input.valueOf('orientation') === 'portrait' ? 'portrait' : 'landscape',
    scale: scaleOf(input.valueOf('scale'), paper),
    roomId,
    showsTiles: !input.isSet('no-tiles'),
    showsUnderlay: !input.isSet('no-underlay'),
    showsLegend: true,
    ink: 'light',
    lengthUnit: paper.startsWith('ANSI') ? 'ft-in' : 'mm',
    date: input.valueOf('date') ?? '',
  });
  if (input.valueOf('plan') === 'svg') await write(writeSvg(sheet.drawing), input, io);
  else {
    const { text, replaced } = writePdf(sheet.drawing);
    if (replaced.length > 0)
      io.err(`plenum: the fonts of a PDF lack ${replaced.join(' ')}; they were replaced. SVG keeps them.\n`);
    await write(text, input, io);
  }
  if (sheet.fits) return EXIT.fine;
  const advice = sheet.fittingPaper === undefined ? 'choose a smaller scale' : `it fits on ${sheet.fittingPaper}`;
  io.err(`plenum: at ${sheet.scale.label} the plan is larger than ${paper} and was cut off; ${advice}.\n`);
  return EXIT.found;
}

function scaleOf(text: string | undefined, paper: PaperName): number | 'fit' {
  if (text === undefined) return 'fit';
  const scale = Number(text);
  if (Number.isInteger(scale) && scale >= 1 && scale <= 100_000) return scale;
  const usual = scalesFor(paper).map(({ denominator }) => denominator);
  throw new CommandError(`--scale takes a whole number, for instance ${usual.join(', ')}; not “${printable(text)}”.`);
}

function reportOf({ store, file, formatVersion, problems }: OpenDocument) {
  const session = new ValidationSession(store);
  session.run();
  return makeReport(session, store, { name: file, formatVersion, problems });
}

async function write(text: string, input: CommandInput, io: CommandIo): Promise<void> {
  const out = input.valueOf('out') ?? '';
  if (/\.plenum$/i.test(out)) throw new CommandError('--out names the file to write; it is not written over a layout.');
  await writeFileAtomically(path.resolve(io.folder, out), text, { keepBackup: false }).catch((error: unknown) => {
    throw new CommandError(failureFrom(error, out).reason);
  });
  io.out(`Written to ${printable(out)}.\n`);
}

/** `ANSI B` as it is typed: `ansi-b`. */
function optionOf(paper: PaperName): string {
  return paper.toLowerCase().replace(' ', '-');
}
