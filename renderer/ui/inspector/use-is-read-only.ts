import { useProgram, useSignal } from '../program';

/** True while the document may not be changed. */
export function useIsReadOnly(): boolean {
  return useSignal(useProgram().editor.isReadOnly);
}
