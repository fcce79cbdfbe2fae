import path from 'node:path';

/**
 * The files named on the program's command line, absolute. Switches are passed over; when the program is not packed,
 * the first plain argument is the program's own folder and is passed over too.
 */
export function filesFromArguments(argv: readonly string[], folder: string, isPackaged: boolean): readonly string[] {
  const plain = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return plain.slice(isPackaged ? 0 : 1).map((file) => path.resolve(folder, file));
}
