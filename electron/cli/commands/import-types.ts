import { readCatalogFile, writeCatalogFile } from '#shared/catalog/user-catalog';
import { importNetboxTypes, type SkippedFile, type TypeFile } from '#shared/exchange/netbox/import-types';
import { counted, printable } from '#shared/rules/report/plain-text';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomically } from '../../main/files/atomic-write';
import { errorCode, failureFrom } from '../../main/files/failures';
import { readTypeFiles } from '../../main/services/type-file-reader';
import { CommandError, EXIT, type Command, type CommandIo } from '../command';
import { readFailure } from '../open-document';

/** `plenum import-types`: files of the NetBox community format to a catalog file. */
export const importTypes: Command = {
  name: 'import-types',
  summary: 'Reads device and rack types of the NetBox community format and writes them as a Plenum catalog file',
  operands: 'PATH…',
  options: {
    out: {
      value: 'FILE',
      isRequired: true,
      help: 'the catalog file to write; a catalog that is there is kept as FILE.bak',
    },
    format: { value: ['text', 'json'], fallback: 'text', help: 'how to write what was done' },
  },
  notes: [
    'PATH is a file or a folder, which is searched for .yaml, .yml and .json. A file that cannot be used is named with ' +
      'its line and reason and the rest still come in.',
    'Exit code 1: nothing could be imported, so nothing was written.',
  ],
  run: async (input, io) => {
    const out = input.valueOf('out') ?? '';
    if (input.operands.length === 0) throw new CommandError('import-types needs at least one PATH to read.');
    await refuseOtherFile(out, io);
    const { files, skipped } = await collect(input.operands, out, io);
    const imported = importNetboxTypes(files);
    const allSkipped = [...skipped, ...imported.skipped.map(asLine)];
    const count = imported.types.length;
    if (count > 0) await write(out, writeCatalogFile(imported.types), io);
    if (input.valueOf('format') === 'json')
      io.out(`${JSON.stringify({ imported: count, skipped: allSkipped }, null, 2)}\n`);
    else {
      for (const { file, reason } of allSkipped) io.err(`plenum: ${printable(`${file}: ${reason}`)}\n`);
      const target = count > 0 ? `written to ${printable(out)}` : 'nothing was written';
      io.out(`${counted(count, 'type')} imported, ${counted(allSkipped.length, 'file')} skipped, ${target}.\n`);
    }
    return count > 0 ? EXIT.fine : EXIT.found;
  },
};

interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/**
 * Names of files in a folder begin with the folder's name, so that two folders can be told apart. The catalog that is
 * written may lie in the folder; it is not read as a type.
 */
async function collect(
  paths: readonly string[],
  out: string,
  io: CommandIo,
): Promise<{ files: TypeFile[]; skipped: Skipped[] }> {
  const target = path.resolve(io.folder, out);
  const files: TypeFile[] = [];
  const skipped: Skipped[] = [];
  for (const given of paths) {
    const full = path.resolve(io.folder, given);
    const stats = await stat(full).catch((error: unknown) => {
      throw new CommandError(readFailure(error, given));
    });
    const isFolder = stats.isDirectory();
    const read = await readTypeFiles([full], isFolder).catch((error: unknown) => {
      throw new CommandError(readFailure(error, given));
    });
    const named = (name: string) => (isFolder ? `${path.basename(full)}/${name}` : name);
    for (const { name, text } of read.files)
      if (!isFolder || path.resolve(full, name) !== target) files.push({ name: named(name), text });
    skipped.push(...read.skipped.map(({ name, reason }) => ({ file: named(name), reason })));
  }
  return { files, skipped };
}

function asLine({ file, reason, line }: SkippedFile): Skipped {
  return { file, reason: line === undefined ? reason : `Line ${line}: ${reason}` };
}

/** A file that is not a catalog is never written over. */
async function refuseOtherFile(out: string, io: CommandIo): Promise<void> {
  const text = await readFile(path.resolve(io.folder, out), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new CommandError(failureFrom(error, out).reason);
  });
  if (text === undefined || text === '') return;
  const { types, problems } = readCatalogFile(text);
  if (types.length === 0 && problems[0] !== undefined)
    throw new CommandError(`“${out}” is there and was left alone; give another --out. ${problems[0]}`);
}

async function write(out: string, text: string, io: CommandIo): Promise<void> {
  await writeFileAtomically(path.resolve(io.folder, out), text, { keepBackup: true }).catch((error: unknown) => {
    throw new CommandError(failureFrom(error, out).reason);
  });
}
