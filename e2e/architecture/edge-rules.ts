import { builtinModules } from 'node:module';
import { rendererFolders, rendererPackages, sharedLevels, sharedPackages, worlds } from './boundaries.mjs';
import type { ImportEdge } from './imports';

const levels: readonly string[] = sharedLevels;
const builtins = new Set(builtinModules);

/** Tests, benchmarks and their helpers may look everywhere their world may, and use test packages. */
export function isTestFile(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes('/testing/') || file.startsWith('e2e/');
}

function isNodeModule(name: string): boolean {
  return name.startsWith('node:') || builtins.has(name);
}

function problemBetweenWorlds(edge: ImportEdge): string | null {
  const [world = ''] = edge.from.split('/');
  const [reached = ''] = edge.to.split('/');
  const allowed = worlds[world] ?? [];
  return allowed.includes(reached) ? null : `${world} may import only ${allowed.join(', ')}`;
}

function problemInShared(edge: ImportEdge): string | null {
  const level = edge.from.split('/')[1] ?? '';
  if (edge.isPackage) {
    return (sharedPackages[level] ?? []).includes(edge.to) ? null : `shared/${level} may not import this package`;
  }
  const reached = edge.to.split('/')[1] ?? '';
  const [place, reachedPlace] = [levels.indexOf(level), levels.indexOf(reached)];
  if (place < 0) return `shared/${level} is not in the table of levels`;
  if (reachedPlace < 0) return `shared/${reached} is not in the table of levels`;
  return reachedPlace <= place ? null : `shared/${level} comes before shared/${reached} on the staircase`;
}

function problemInRenderer(edge: ImportEdge): string | null {
  const parts = edge.from.split('/');
  // Files at the top of the renderer put the program together and may reach every folder.
  if (parts.length === 2) return null;
  const folder = parts[1] ?? '';
  const allowed = rendererFolders[folder];
  if (allowed === undefined) return `renderer/${folder} is not in the table of folders`;
  if (edge.isPackage) {
    const owners = rendererPackages[edge.to];
    return owners === undefined || owners.includes(folder) ? null : `renderer/${folder} may not import this package`;
  }
  const [world, reached = ''] = edge.to.split('/');
  if (world !== 'renderer' || reached === folder || allowed.includes(reached)) return null;
  return `renderer/${folder} may import only ${allowed.join(', ') || 'itself and shared'}`;
}

/** What is wrong with an import by the table in boundaries.mjs, or null. */
export function edgeProblem(edge: ImportEdge): string | null {
  const [world] = edge.from.split('/');
  if (!edge.isPackage) {
    const problem = problemBetweenWorlds(edge);
    if (problem !== null) return problem;
  }
  if (isTestFile(edge.from)) return null;
  if (!edge.isPackage && isTestFile(`${edge.to}/`)) return 'only tests may import test helpers';
  if (world === 'shared') return problemInShared(edge);
  if (edge.isPackage && world === 'renderer' && (isNodeModule(edge.to) || edge.to === 'electron')) {
    return 'the renderer runs in a page';
  }
  if (edge.isPackage && edge.to === 'electron' && world !== 'electron' && !edge.from.startsWith('e2e/')) {
    return 'only electron/ may import Electron';
  }
  return world === 'renderer' ? problemInRenderer(edge) : null;
}
