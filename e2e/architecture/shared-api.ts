/**
 * What the rest of the program takes from `shared`: for each folder the names that are imported from outside of it, with
 * their signatures as written. Kept in shared-api.md, so that a change of what others stand on shows in review.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sharedLevels } from './boundaries.mjs';
import { sourceFiles } from './imports';

const USERS = ['shared', 'renderer', 'electron', 'assets'];
const isTest = (file: string) => /\.test\.tsx?$|^shared\/testing\//.test(file);
const withoutExtension = (file: string) => file.replace(/\.tsx?$/, '');
const folderOf = (file: string) => file.split('/').slice(0, 2).join('/');

/** The text of shared-api.md as the sources are now. */
export function sharedApi(root: string): string {
  const taken = namesTaken(root);
  const parts = sharedLevels.map((level) => {
    const files = sourceFiles(root, `shared/${level}`).filter((file) => !isTest(file));
    const lines = files.toSorted().flatMap((file) => {
      const names = taken.get(withoutExtension(file));
      return names ? ['', `### ${file.slice('shared/'.length)}`, '', ...exportsOf(root, file, names)] : [];
    });
    return [`## ${level}`, ...lines, ''].join('\n');
  });
  return `# What the rest of the program takes from shared\n\nWritten by \`npm run api\`; a test compares it with the sources.\n\n${parts.join('\n')}`;
}

/** For each file of `shared`, without its extension, the names that files outside its folder import. */
function namesTaken(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  for (const from of USERS.flatMap((folder) => sourceFiles(root, folder))) {
    if (isTest(from)) continue;
    for (const statement of parsed(root, from).statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const target = targetOf(from, statement.moduleSpecifier);
      if (!target?.startsWith('shared/') || folderOf(target) === folderOf(from)) continue;
      const names = taken.get(target) ?? new Set();
      for (const name of namesOf(statement)) names.add(name);
      taken.set(target, names);
    }
  }
  return taken;
}

function targetOf(from: string, specifier: ts.Expression | undefined): string | undefined {
  if (!specifier || !ts.isStringLiteral(specifier)) return undefined;
  if (specifier.text.startsWith('#')) return specifier.text.slice(1);
  return specifier.text.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier.text) : undefined;
}

function namesOf(statement: ts.ImportDeclaration | ts.ExportDeclaration): readonly string[] {
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return ['*'];
  return bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

function parsed(root: string, file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** The exported statements of these names as lines of a list, by name. */
function exportsOf(root: string, file: string, names: ReadonlySet<string>): readonly string[] {
  const isTaken = (name: string | undefined) => name !== undefined && (names.has('*') || names.has(name));
  const lines: string[] = [];
  for (const statement of parsed(root, file).statements) {
    if (ts.isVariableStatement(statement)) {
      if (!isExported(statement)) continue;
      for (const { name, type } of statement.declarationList.declarations)
        if (isTaken(name.getText())) lines.push(`const ${name.getText()}${type ? `: ${oneLine(type)}` : ''}`);
    } else if (ts.isExportDeclaration(statement)) {
      for (const name of namesOf(statement)) if (isTaken(name)) lines.push(`export ${name}`);
    } else if (isDeclaration(statement) && isExported(statement) && isTaken(statement.name?.text))
      lines.push(signatureOf(statement));
  }
  return lines.toSorted().map((line) => `- \`${line}\``);
}

type Declaration =
  ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration;

function isDeclaration(statement: ts.Statement): statement is Declaration {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  );
}

function isExported(statement: ts.VariableStatement | Declaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function signatureOf(declaration: Declaration): string {
  const generics = !ts.isEnumDeclaration(declaration) && declaration.typeParameters?.map(oneLine).join(', ');
  const name = `${declaration.name?.text ?? ''}${generics ? `<${generics}>` : ''}`;
  if (ts.isFunctionDeclaration(declaration)) return `function ${name}${callOf(declaration)}`;
  if (ts.isTypeAliasDeclaration(declaration)) return `type ${name} = ${oneLine(declaration.type)}`;
  if (ts.isEnumDeclaration(declaration)) return `enum ${name}`;
  const members = declaration.members.flatMap((member) => {
    const isHidden = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0;
    if (isHidden || !member.name) return [];
    return [ts.isMethodDeclaration(member) ? `${member.name.getText()}()` : member.name.getText()];
  });
  return `${ts.isClassDeclaration(declaration) ? 'class' : 'interface'} ${name} { ${members.join(', ')} }`;
}

function callOf({ parameters, type }: ts.FunctionDeclaration): string {
  return `(${parameters.map(oneLine).join(', ')})${type ? `: ${oneLine(type)}` : ''}`;
}

function oneLine(node: ts.Node): string {
  const text = node.getText().replace(/\/\*[\s\S]*?\*\//g, '');
  return text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
}
