import type { InputContext } from './connect-input';

/** A pointer of which nothing is heard for so long stands still. */
const REST_MS = 60;

/** A hand that stops dead sends no event from where it stands: what it carries snaps then, and not only when let go. */
export function connectRest({ tools }: Pick<InputContext, 'tools'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = tools.pointer.subscribe(() => {
    clearTimeout(timer);
    timer = tools.pace.isTravelling ? setTimeout(() => tools.pointerRests(), REST_MS) : undefined;
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
