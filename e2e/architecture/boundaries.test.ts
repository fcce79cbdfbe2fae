import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { worlds } from './boundaries.mjs';
import { edgeProblem } from './edge-rules';
import { importEdges, sourceFiles } from './imports';

const root = path.resolve(import.meta.dirname, '../..');
const worldNames = Object.keys(worlds);

describe('import boundaries', () => {
  it('hold for every import of the project', () => {
    const edges = importEdges(root, worldNames);
    expect(edges.length).toBeGreaterThan(100);
    const offending = edges.flatMap((edge) => {
      const problem = edgeProblem(edge);
      return problem === null ? [] : [`${edge.from} → ${edge.to}: ${problem}`];
    });
    expect([...new Set(offending)]).toEqual([]);
  });

  it.each([
    ['shared/units/a.ts', 'shared/model/b', false],
    ['shared/units/a.ts', 'zod', true],
    ['shared/store/a.ts', 'node:fs', true],
    ['shared/store/a.ts', 'shared/testing/b', false],
    ['shared/nowhere/a.ts', 'shared/units/b', false],
    ['shared/host/a.ts', 'renderer/ui/b', false],
    ['renderer/tools/a.ts', 'react', true],
    ['renderer/tools/a.ts', 'renderer/ui/b', false],
    ['renderer/ui/a.tsx', 'konva', true],
    ['renderer/main.tsx', 'electron', true],
    ['renderer/main.tsx', 'electron/main/b', false],
    ['electron/main/a.ts', 'renderer/ui/b', false],
    ['e2e/specs/a.ts', 'renderer/ui/b', false],
  ])('would catch %s → %s', (from, to, isPackage) => {
    expect(edgeProblem({ from, to, isPackage })).not.toBeNull();
  });

  it.each([
    ['shared/host/a.ts', 'shared/units/b', false],
    ['shared/model/a.ts', 'zod', true],
    ['shared/store/a.test.ts', 'node:fs', true],
    ['renderer/canvas/a.ts', 'konva', true],
    ['renderer/main.tsx', 'renderer/ui/b', false],
    ['electron/main/a.ts', 'electron', true],
  ])('would let %s → %s pass', (from, to, isPackage) => {
    expect(edgeProblem({ from, to, isPackage })).toBeNull();
  });
});

describe('the shape of the project', () => {
  it('has no top-level entry outside the fixed list', () => {
    const known =
      /^(electron|renderer|shared|assets|e2e|package\.json|package-lock\.json|tsconfig(\..+)?\.json|electron-builder\.yml|README\.md|LICENSE|\..*|[a-z]+\.config\.[a-z]+)$/;
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    const top = new Set(tracked.filter((file) => file !== '').map((file) => file.split('/')[0] ?? ''));
    expect([...top].filter((entry) => !known.test(entry))).toEqual([]);
  });

  it('names its files in kebab-case', () => {
    const odd = worldNames
      .flatMap((world) => sourceFiles(root, world))
      .filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(path.basename(file)));
    expect(odd).toEqual([]);
  });
});

describe('numbered rules', () => {
  // A rule begins its line, as a list item or as the first cell of a table row: `- **F1** …`, `| U1 | …`.
  const RULE = /^\s*(?:[-*]\s+)?(?:\|\s*)?(?:\*\*)?([A-Z]{1,3}[1-9]\d*)(?:\*\*)?(?=[\s|:.])/gm;
  const specs = readdirSync(path.join(root, 'shared'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'SPEC.md')
    .map((file) => `shared/${file.split(path.sep).join('/')}`);

  it('exist', () => {
    expect(specs.length).toBeGreaterThanOrEqual(3);
  });

  it.each(specs)('of %s each stand in the name of a test', (spec) => {
    const ids = [...readFileSync(path.join(root, spec), 'utf8').matchAll(RULE)].flatMap(([, id]) => id ?? []);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
    const folder = path.posix.dirname(spec);
    const tests = sourceFiles(root, folder).filter((file) => /\.test\.tsx?$/.test(file));
    const text = tests.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
    const isNamed = (id: string): boolean => new RegExp(`\\(\\s*['"\`][^'"\`]*\\b${id}\\b`).test(text);
    const untested = ids.filter((id) => !isNamed(id));
    expect(untested).toEqual([]);
  });
});
