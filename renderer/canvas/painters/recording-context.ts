import type { CanvasColours } from '../../theme/canvas-colours';
import type { Ctx, Frame } from './frame';

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

/** Colours that are their own names. For tests. */
export const namedColours = new Proxy({}, { get: (_target, name) => String(name) }) as CanvasColours;

/** A view of 1000 × 800 pixels from the origin of the plan, ten millimetres a pixel, onto such a context. For tests. */
export function recordingFrame({ ctx }: RecordingContext, over: Partial<Frame> = {}): Frame {
  const camera = { xUm: 0, yUm: 0, scale: 1 / 10_000 };
  return { ctx, camera, size: { width: 1000, height: 800 }, dpr: 1, colours: namedColours, unit: 'mm', ...over };
}
