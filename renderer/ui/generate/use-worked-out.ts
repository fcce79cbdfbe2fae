import { useEffect, useRef, useState } from 'react';
import { runSliced } from '../../editor/slices';

export interface WorkedOut<T> {
  /** The last that was worked out; nothing before the first. */
  readonly value: T | undefined;
  /** It is of what is asked for now. */
  readonly isCurrent: boolean;
  /** Why what is asked for now could not be worked out, when it ended in an error that nobody foresaw. */
  readonly failure: string | undefined;
  /** Share done from 0 to 1 while it is worked out. */
  readonly share: number | undefined;
}

/** A form that is still typed into is not worked out at once. */
const PAUSE_MS = 300;

/**
 * Works something out in slices, once what it depends on has not changed for a moment. What is overtaken is given up,
 * and what the component was closed on as well.
 *
 * @param key says what is asked for: the same key, the same answer.
 * @param make nothing while it is not to be worked out.
 */
export function useWorkedOut<T>(key: string, make: (() => Generator<number, T>) | undefined): WorkedOut<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>();
  const [failed, setFailure] = useState<{ readonly key: string; readonly message: string }>();
  const [share, setShare] = useState<number>();
  const latest = useRef(make);
  latest.current = make;
  const isAsked = make !== undefined;
  const isCurrent = answer?.key === key;
  useEffect(() => {
    if (!isAsked || isCurrent) return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      const work = latest.current?.();
      if (!work) return;
      setShare(0);
      void runSliced(work, {
        onProgress: (done) => {
          if (!isOver) setShare(done);
        },
        isCancelled: () => isOver,
      }).then(
        (value) => {
          if (isOver || value === undefined) return;
          setShare(undefined);
          setAnswer({ key, value });
        },
        (reason: unknown) => {
          if (isOver) return;
          setShare(undefined);
          setFailure({ key, message: reason instanceof Error ? reason.message : String(reason) });
        },
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      setShare(undefined);
    };
  }, [key, isAsked, isCurrent]);
  const failure = failed?.key === key ? `This could not be worked out: ${failed.message}` : undefined;
  return { value: answer?.value, isCurrent, failure, share };
}
