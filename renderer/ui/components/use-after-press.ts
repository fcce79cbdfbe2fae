import { useCallback, useEffect, useRef } from 'react';

/**
 * Puts off what would move things on screen while a pointer is down: a press on a button takes the focus out of a field,
 * the field commits, and what follows from that must not push the button away before the pointer comes up again.
 * Returns `run`: it does `work` at once, or after the press; and answers how to call that off.
 */
export function useAfterPress(): (work: () => void) => () => void {
  const isDown = useRef(false);
  const waiting = useRef(new Set<() => void>());
  useEffect(() => {
    const press = (): void => {
      isDown.current = true;
    };
    const release = (): void => {
      isDown.current = false;
      // The click comes after the pointer is up.
      setTimeout(() => {
        const works = [...waiting.current];
        waiting.current.clear();
        for (const work of works) work();
      });
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return useCallback((work) => {
    if (isDown.current) waiting.current.add(work);
    else work();
    return () => void waiting.current.delete(work);
  }, []);
}
