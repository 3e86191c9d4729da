import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../commands/session/session';
import type { SessionState } from '../commands/session/state';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): { readonly session: Session; readonly state: SessionState } {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session above this component');
  return { session, state: useSyncExternalStore(session.subscribe, session.state) };
}
