/**
 * The composed program, as React components receive it. `main.tsx` makes one; tests make one with a fake host.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { HostApi } from '#shared/host/contract';
import type { Editor } from '../editor/editor';
import type { Signal } from '../editor/signal';
import type { ActionRunner } from '../actions/action-runner';
import type { Session, SessionState } from '../session/session';
import { useSessionState } from '../session/use-session-state';
import type { DragController } from '../tools/drag-controller';
import type { Tools } from '../tools/tools';

export interface Program {
  readonly editor: Editor;
  readonly session: Session;
  readonly host: HostApi;
  /** The built-in catalog with the person's own types over it. */
  readonly catalog: Signal<CatalogIndex>;
  readonly tools: Tools;
  readonly drag: DragController;
  readonly actions: ActionRunner;
}

export const ProgramContext = createContext<Program | undefined>(undefined);

/** The program this component is part of. */
export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (!program) throw new Error('A component that needs the program is rendered outside ProgramContext');
  return program;
}

/** The value of a signal; the component renders again when it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  return useSyncExternalStore(signal.subscribe, signal.get);
}

/** A part of the session; the component renders again when that part changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useSessionState(useProgram().session, select);
}
