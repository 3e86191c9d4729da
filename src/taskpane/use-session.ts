import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../commands/session/session';
import type { SessionState } from '../commands/session/state';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The session for what it does; what it says is read with `useSessionPart`. */
export function useActions(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session above this component');
  return session;
}

/**
 * The session with one thing its state says, so that a component is drawn again only when that changes.
 * @param select must give the same thing for the same state
 */
export function useSessionPart<T>(select: (state: SessionState) => T): readonly [Session, T] {
  const session = useActions();
  return [session, useSyncExternalStore(session.subscribe, () => select(session.state()))];
}

export const isBusy = ({ busy }: SessionState): boolean => busy !== null;

export function useSession(): { readonly session: Session; readonly state: SessionState } {
  const session = useActions();
  return { session, state: useSyncExternalStore(session.subscribe, session.state) };
}
