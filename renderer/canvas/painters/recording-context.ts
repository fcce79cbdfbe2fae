import type { Ctx } from './frame';

/** A 2D context that only notes what is asked of it. For tests. */
export class RecordingContext {
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  readonly ctx: Ctx;

  constructor() {
    const { calls } = this;
    const values: Record<string, unknown> = {};
    this.ctx = new Proxy(values, {
      get: (_target, name) => {
        if (typeof name !== 'string') return undefined;
        if (name in values) return values[name];
        return (...args: unknown[]) => {
          calls.push({ name, args });
          return name === 'measureText' ? { width: String(args[0]).length * 6 } : undefined;
        };
      },
      set: (_target, name, value) => {
        values[String(name)] = value;
        return true;
      },
    }) as unknown as Ctx;
  }

  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  argsOf(name: string): readonly (readonly unknown[])[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.args);
  }
}
