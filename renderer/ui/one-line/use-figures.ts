import { useMemo, useRef } from 'react';
import { useProgram, useSignal } from '../program';
import type { Chain } from './chain';
import { figuresOf, keepEqual, type Figures } from './figures';

/**
 * The figures of a chain as the document is, as the drag that is going on would have it, and with what has failed out
 * of service.
 */
export function useFigures(chain: Chain, expanded: ReadonlySet<string>): Figures {
  const { editor } = useProgram();
  const revision = useSignal(editor.revision);
  const preview = useSignal(editor.preview);
  const failure = useSignal(editor.failure.shown);
  const last = useRef<Figures>(undefined);
  const figures = useMemo(() => {
    const { checks } = editor;
    const { failures } = checks.analysis;
    const figures = () => figuresOf(checks, chain, expanded);
    const read = () => (failure ? failures.whileOut(failure.failedIds, figures) : figures());
    return { revision, preview, figures: editor.readPreviewed(read) }.figures;
  }, [editor, chain, expanded, revision, preview, failure]);
  last.current = keepEqual(last.current, figures);
  return last.current;
}
