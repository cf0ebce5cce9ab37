/** Who is signed in and what they may do: fetched once, then kept in memory for as long as the page lives. */

export interface Membership {
  programmeId: string;
  programmeCode: string;
  programmeName: string;
  role: string;
  teamId: string | null;
  clearance: string;
}

export interface SessionDocument {
  /** A locked session names its user and holds no rights. */
  state: 'open' | 'locked';
  isInterview: boolean;
  user: { id: string; username: string; displayName: string; locale: string | null };
  memberships: Membership[];
  /** `subject:action` pairs over all memberships; the server decides again on every request. */
  rights: string[];
  workspace: {
    kind: 'demonstration' | 'live' | 'sandbox';
    /** The day the system thinks it is; a demonstration may stand still in time. */
    today: string;
    version: string;
  };
}

export interface Session extends SessionDocument {
  can: (permission: string) => boolean;
}

export const toSession = (document: SessionDocument): Session => {
  const rights = new Set(document.rights);
  return { ...document, can: (permission) => rights.has(permission) };
};

/** The session of the cookie, or null when there is none. Called without headers so that the page's preload is used. */
export const fetchSession = async (): Promise<Session | null> => {
  const answer = await fetch('/api/v1/session');
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`The session could not be read (${answer.status}).`);
  return toSession((await answer.json()) as SessionDocument);
};

/** Leaves for the sign-in page and comes back to this place afterwards. */
export const goToSignIn = (): void => {
  const here = location.pathname + location.search;
  location.replace(`/?next=${encodeURIComponent(here)}`);
};
