/** One's own second factor, as `GET /account` tells it. */
export interface Factor {
  id: string;
  kind: 'totp' | 'passkey';
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface SessionOfMine {
  id: string;
  createdAt: string;
  lastActAt: string;
  isThis: boolean;
}

/** Another provider one may sign in through, and one's own account there once it is linked. */
export interface Provider {
  name: string;
  identity: { id: string; createdAt: string; lastUsedAt: string | null } | null;
}

export interface Account {
  factors: Factor[];
  provider: Provider | null;
  recoveryCodesLeft: number;
  sheetCodesLeft: number;
  sessions: SessionOfMine[];
}

/** A new authenticator, to be scanned or typed into the app. */
export interface Offered {
  id: string;
  secret: string;
  uri: string;
}
