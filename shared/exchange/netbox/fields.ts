import type { ReadProblem, YamlMap, YamlNode } from './yaml-tree';

/** Carries the reason a file is refused to the importer. */
export class ImportFailure extends Error {
  constructor(readonly problem: ReadProblem) {
    super(problem.reason);
  }
}

/** Typed access to the fields of a mapping; every refusal names the field and its line. */
export class Fields {
  constructor(private readonly map: YamlMap) {}

  has(name: string): boolean {
    return this.map.entries.has(name);
  }

  lineOf(name: string): number {
    return this.map.entries.get(name)?.line ?? this.map.line;
  }

  /** The text of a field; absent when missing or empty. */
  text(name: string): string | undefined {
    const node = this.map.entries.get(name);
    if (node === undefined) return undefined;
    if (node.kind !== 'text') throw this.refuse(name, 'must be a single value');
    return node.text === '' || node.text === 'null' || node.text === '~' ? undefined : node.text;
  }

  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw this.refuse(name, 'is missing');
    return text;
  }

  /** A number that is not negative. */
  amount(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text))
      throw this.refuse(name, `must be a number, not “${text}”`);
    const value = Number(text);
    if (!Number.isFinite(value) || value > 1e9) throw this.refuse(name, 'is too large');
    if (value < 0) throw this.refuse(name, 'must not be negative');
    return value;
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'yes' || text === 'on') return true;
    if (text === 'false' || text === 'no' || text === 'off') return false;
    throw this.refuse(name, `must be true or false, not “${text}”`);
  }

  /** The mappings of a list; empty when the field is missing. */
  list(name: string): readonly Fields[] {
    const node = this.map.entries.get(name);
    if (node === undefined || (node.kind === 'text' && node.text === '')) return [];
    if (node.kind !== 'list') throw this.refuse(name, 'must be a list');
    return node.items.map((item: YamlNode) => {
      if (item.kind !== 'map') {
        throw new ImportFailure({ line: item.line, reason: `An entry of “${name}” must have named values.` });
      }
      return new Fields(item);
    });
  }

  refuse(name: string, reason: string): ImportFailure {
    return new ImportFailure({ line: this.lineOf(name), reason: `“${name}” ${reason}.` });
  }
}
