/** A value that others may watch. Setting an equal value tells nobody. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  /** Bound, so that React may hold it. */
  readonly get = (): T => this.current;

  set(value: T): void {
    if (Object.is(value, this.current)) return;
    this.current = value;
    for (const listener of [...this.listeners]) listener(value);
  }

  /** Calls `listener` after each change; returns the function that stops it. Does not call it at once. */
  readonly subscribe = (listener: (value: T) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Something that happens, told to whoever listens at the time. */
export class Emitter<T> {
  private readonly listeners = new Set<(event: T) => void>();

  emit(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  readonly subscribe = (listener: (event: T) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
