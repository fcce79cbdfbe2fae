import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import, by project paths with `/`. */
export interface ImportEdge {
  readonly from: string;
  /** Project path without extension, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

const SOURCE = /\.(ts|tsx|mjs)$/;
const SKIPPED = new Set(['node_modules', 'out', 'release', '.git']);

/** Source files below a folder, by project paths. */
export function sourceFiles(root: string, folder: string): readonly string[] {
  const top = path.join(root, folder);
  if (!statSync(top, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(top, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(root, file);
    return SOURCE.test(entry.name) ? [file] : [];
  });
}

/** What an import text of a file means. */
function target(from: string, text: string): Pick<ImportEdge, 'to' | 'isPackage'> {
  if (text.startsWith('.')) return { to: path.posix.join(path.posix.dirname(from), text), isPackage: false };
  if (text.startsWith('#')) return { to: text.slice(1), isPackage: false };
  const name = text.startsWith('@') ? text.split('/').slice(0, 2).join('/') : (text.split('/')[0] ?? text);
  return { to: text.startsWith('node:') ? text : name, isPackage: true };
}

/** Every import of every source file below the folders, types included. */
export function importEdges(root: string, folders: readonly string[]): readonly ImportEdge[] {
  return folders
    .flatMap((folder) => sourceFiles(root, folder))
    .flatMap((from) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, from), 'utf8'), true, true);
      return importedFiles.map(({ fileName }) => ({ from, ...target(from, fileName) }));
    });
}
