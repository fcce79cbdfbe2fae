import { useStore } from 'zustand';
import type { Session, SessionState } from './session';

/** A part of the session; the component renders again when that part changes. */
export function useSessionState<T>(session: Session, select: (state: SessionState) => T): T {
  return useStore(session, select);
}
