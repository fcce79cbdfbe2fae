import { describe, expect, it } from 'vitest';
import { PendingWork } from './pending-work';

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('PendingWork', () => {
  it('waits for what runs, for what began meanwhile, and for what failed', async () => {
    const work = new PendingWork();
    const done: string[] = [];
    void work.track(
      after(10).then(() => {
        done.push('first');
        void work.track(after(10).then(() => void done.push('second')));
      }),
    );
    work.track(Promise.reject(new Error('failed'))).catch(() => done.push('third'));
    expect(work.isIdle).toBe(false);
    await work.finished(5_000);
    expect(done.sort()).toEqual(['first', 'second', 'third']);
    expect(work.isIdle).toBe(true);
  });

  it('does not wait for ever', async () => {
    const work = new PendingWork();
    void work.track(new Promise(() => undefined));
    await work.finished(20);
    expect(work.isIdle).toBe(false);
  });
});
