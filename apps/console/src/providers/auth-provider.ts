import type { AuthProvider } from 'ra-core';
import type { Session } from './session';

/** react-admin's names for deeds, in the words of our policy. */
const ACTIONS: Record<string, string> = {
  show: 'read',
  edit: 'update',
  clone: 'create',
  export: 'list',
};

/**
 * Answers from the session's own list of rights; never by a request. Hiding a button is a courtesy: the server decides.
 * Signing in happens on a page of its own, so there is no `login` here.
 */
export const createAuthProvider = (session: Session): AuthProvider => ({
  login: () => Promise.reject(new Error('Sign in on the sign-in page.')),
  logout: () => Promise.resolve(false),
  checkAuth: () => Promise.resolve(),
  // A 401 has already sent the browser to the sign-in page (providers/http.ts); nothing more to do here.
  checkError: () => Promise.resolve(),
  getIdentity: () => Promise.resolve({ id: session.user.id, fullName: session.user.displayName }),
  getPermissions: () => Promise.resolve(session.rights),
  canAccess: ({ resource, action }) =>
    Promise.resolve(session.can(`${resource}:${ACTIONS[action] ?? action}`)),
});

/** Ends the session on the server and leaves for the sign-in page, whatever the server said. */
export const signOut = async (): Promise<void> => {
  await fetch('/api/v1/session', {
    method: 'DELETE',
    headers: { 'X-Requested-With': 'teduh' },
  }).catch(() => undefined);
  location.replace('/');
};
