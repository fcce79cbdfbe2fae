import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Result } from '../../units/result';
import { err, ok } from '../../units/result';

/** Why a text cannot be read, and on which line (counted from 1) where that is known. */
export interface ReadProblem {
  readonly line?: number;
  readonly reason: string;
}

export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly line: number;
}
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlNode>;
  readonly line: number;
}
export type YamlNode = YamlText | YamlList | YamlMap;

/** Sizes no real type file comes near; beyond them a file is refused rather than worked on. */
export const YAML_LIMITS = { characters: 2_000_000, depth: 20, nodes: 200_000 } as const;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Carries a problem out of the recursion; never leaves this file. */
class Refusal extends Error {
  constructor(readonly problem: ReadProblem) {
    super(problem.reason);
  }
}

/**
 * Reads a YAML mapping into a tree of texts with line numbers. Scalars stay text, so that a port named 08 keeps its zero
 * and no version of YAML decides what is a number. Untrusted input: size, depth and number of nodes are limited, aliases
 * (the way to make a small file expand without end) and keys that reach into prototypes are refused. Never throws.
 */
export function readYamlMap(text: string): Result<YamlMap, ReadProblem> {
  if (text.length > YAML_LIMITS.characters) {
    return err({ reason: `The file is larger than ${String(YAML_LIMITS.characters)} characters.` });
  }
  try {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter,
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: true,
      resolveKnownTags: false,
    });
    const [first] = document.errors;
    if (first !== undefined) {
      return err({ line: lineCounter.linePos(first.pos[0]).line, reason: `The YAML is broken: ${first.message}.` });
    }
    let nodes = 0;
    const convert = (node: unknown, depth: number): YamlNode => {
      const range = (node as { readonly range?: readonly [number, number, number] | null } | null)?.range;
      const line = lineCounter.linePos(range?.[0] ?? 0).line;
      nodes += 1;
      if (depth > YAML_LIMITS.depth)
        throw new Refusal({ line, reason: `It is nested deeper than ${String(YAML_LIMITS.depth)} levels.` });
      if (nodes > YAML_LIMITS.nodes)
        throw new Refusal({ line, reason: `It has more than ${String(YAML_LIMITS.nodes)} entries.` });
      if (isAlias(node)) throw new Refusal({ line, reason: 'Aliases (*name) are not accepted; write the values out.' });
      if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => convert(item, depth + 1)) };
      if (!isMap(node)) return { kind: 'text', line, text: isScalar(node) ? textOf(node.value) : '' };
      const entries = new Map<string, YamlNode>();
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? textOf(pair.key.value) : undefined;
        if (key === undefined) throw new Refusal({ line, reason: 'A key must be a plain word.' });
        if (FORBIDDEN_KEYS.has(key)) throw new Refusal({ line, reason: `The key “${key}” is not accepted.` });
        entries.set(key, convert(pair.value, depth + 1));
      }
      return { kind: 'map', line, entries };
    };
    const root = convert(document.contents, 0);
    if (root.kind !== 'map') return err({ line: 1, reason: 'It is not a list of named values (a YAML mapping).' });
    return ok(root);
  } catch (failure) {
    if (failure instanceof Refusal) return err(failure.problem);
    // Deep nesting can exhaust the parser's stack before the depth check sees a node.
    if (failure instanceof RangeError) return err({ reason: 'It is nested too deeply to be read.' });
    return err({
      reason: `It cannot be read as YAML: ${failure instanceof Error ? failure.message : String(failure)}.`,
    });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
