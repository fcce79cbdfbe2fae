import type { CDPSession } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface FunctionCost {
  readonly name: string;
  /** Time in the function itself, ms. */
  readonly selfMs: number;
  /** Time in it and in what it called, ms; recursion counted once. */
  readonly totalMs: number;
}

/** Runs `work` under the profiler; keeps the profile for a browser's own tools and returns the costs by function. */
export async function profiled(cdp: CDPSession, file: string, work: () => Promise<void>): Promise<FunctionCost[]> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = (await cdp.send('Profiler.stop')) as { profile: CpuProfile };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(profile));
  return costsOf(profile);
}

function costsOf(profile: CpuProfile): FunctionCost[] {
  const self = new Map<number, number>();
  for (const [at, id] of (profile.samples ?? []).entries())
    self.set(id, (self.get(id) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const costs = new Map<string, { selfMs: number; totalMs: number }>();
  const walk = (node: ProfileNode, above: ReadonlySet<string>): number => {
    const { functionName, lineNumber } = node.callFrame;
    const name = `${functionName || '(anonymous)'}:${lineNumber + 1}`;
    const selfMs = self.get(node.id) ?? 0;
    const within = above.has(name) ? above : new Set([...above, name]);
    let totalMs = selfMs;
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) totalMs += walk(child, within);
    }
    const known = costs.get(name) ?? { selfMs: 0, totalMs: 0 };
    costs.set(name, {
      selfMs: known.selfMs + selfMs,
      totalMs: known.totalMs + (above.has(name) ? 0 : totalMs),
    });
    return totalMs;
  };
  const [root] = profile.nodes;
  if (root) walk(root, new Set());
  return [...costs].map(([name, cost]) => ({ name, ...cost }));
}

/** The dearest by their own time and by all that they call, leaving out the waiting. */
export function dearest(
  costs: readonly FunctionCost[],
  count: number,
): { self: FunctionCost[]; total: FunctionCost[] } {
  const real = costs.filter(({ name }) => !/^\((root|idle|program|anonymous)\)/.test(name));
  const top = (key: 'selfMs' | 'totalMs') => [...real].sort((a, b) => b[key] - a[key]).slice(0, count);
  return { self: top('selfMs'), total: top('totalMs') };
}
