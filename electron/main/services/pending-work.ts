/** Work that must be finished before the program ends: files being written, locks and journals being removed. */
export class PendingWork {
  readonly #running = new Set<Promise<unknown>>();

  /** Counts a piece of work until it settles; gives it back. */
  track<T>(work: Promise<T>): Promise<T> {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
    return work;
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  /** Resolves when everything has settled, also what began meanwhile, or after `limitMs`. */
  async finished(limitMs: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), limitMs);
    });
    while (!this.isIdle) {
      const outcome = await Promise.race([limit, Promise.all(this.#running)]);
      if (outcome === 'late') break;
    }
    clearTimeout(timer);
  }
}
