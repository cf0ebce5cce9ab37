/**
 * Whether this browser had a session when it last looked: no more than that. It spares the sign-in page a request that
 * would only be refused. The cookie alone decides who is signed in; scripts never see it.
 */
const KEY = 'teduh.session';

export const hadSession = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
};

export const noteSession = (isOpen: boolean): void => {
  try {
    if (isOpen) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the sign-in page asks the server each time.
  }
};
