import { useEffect, useRef, useState } from 'react';
import type { Layout, LayoutRequest } from './layout';
import type { LayoutAnswer, LayoutQuestion } from './layout-worker';

export interface LaidOut {
  /** The last layout there is; nothing before the first. It may be of an earlier request while a new one is worked out. */
  readonly layout: Layout | undefined;
  readonly isStale: boolean;
}

/** The layout of a request, worked out in a worker. A request that is overtaken is given up. */
export function useLayout(request: LayoutRequest): LaidOut {
  const key = keyOf(request);
  const [answered, setAnswered] = useState<{ readonly key: string; readonly layout: Layout }>();
  const worker = useRef<{ worker: Worker; isBusy: boolean; number: number }>(undefined);
  const latest = useRef(request);
  latest.current = request;

  useEffect(() => {
    let held = worker.current;
    if (held?.isBusy) {
      held.worker.terminate();
      held = undefined;
    }
    held ??= {
      worker: new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
      isBusy: false,
      number: 0,
    };
    const own = held;
    worker.current = own;
    own.number++;
    own.isBusy = true;
    own.worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>): void => {
      if (data.number !== own.number) return;
      own.isBusy = false;
      setAnswered({ key, layout: data.layout });
    };
    const question: LayoutQuestion = { number: own.number, request: latest.current };
    own.worker.postMessage(question);
  }, [key]);

  useEffect(
    () => () => {
      worker.current?.worker.terminate();
      worker.current = undefined;
    },
    [],
  );
  return { layout: answered?.layout, isStale: answered?.key !== key };
}

/** Two requests with the same key have the same layout. */
function keyOf({ direction, boxes, lines }: LayoutRequest): string {
  const parts: string[] = [direction];
  for (const box of boxes) parts.push(`${box.id} ${box.width} ${box.height} ${box.side}`);
  for (const line of lines) parts.push(`${line.id} ${line.from} ${line.to}`);
  return parts.join('\n');
}
