import { useMemo, useRef } from 'react';
import { useProgram, useSignal } from '../program';
import type { Chain } from './chain';
import { figuresOf, keepEqual, type Figures } from './figures';

/** The figures of a chain as the document is, or as the drag that is going on would have it. */
export function useFigures(chain: Chain, expanded: ReadonlySet<string>): Figures {
  const { editor } = useProgram();
  const revision = useSignal(editor.revision);
  const preview = useSignal(editor.preview);
  const last = useRef<Figures>(undefined);
  const figures = useMemo(() => {
    const { checks } = editor;
    const read = () => figuresOf(checks, chain, expanded);
    return { revision, figures: preview ? checks.whatIf(preview.diff, read) : read() }.figures;
  }, [editor, chain, expanded, revision, preview]);
  last.current = keepEqual(last.current, figures);
  return last.current;
}
