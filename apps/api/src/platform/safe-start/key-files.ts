import { type Config, isOpenToOthers } from '../config';

/** A file with a key in it, the variable that names it, and what it is called in a sentence. */
export interface KeyFile {
  variable: string;
  path: string;
  called: string;
}

/** Every key file of this process. */
export const keyFiles = (config: Config): KeyFile[] => [
  {
    ...{ variable: 'TEDUH_MASTER_KEY_FILE', path: config.masterKeyFile },
    called: 'the master key',
  },
  { variable: 'TEDUH_SIGN_IN_KEY', path: config.signInKeyFile, called: 'the key of sign-in' },
  { variable: 'TEDUH_AUDIT_KEY', path: config.auditKeyFile, called: 'the key of the audit trail' },
];

/** What a live workspace does not start with: keys that others can read. Where they lie, the vault looks after. */
export const unsafeKeyFiles = (config: Config, kind: string | undefined): string[] =>
  kind !== 'live'
    ? []
    : keyFiles(config)
        .filter(({ path }) => isOpenToOthers(path))
        .map(
          ({ variable, path, called }) =>
            `Others can read ${called} in ${path} (${variable}). Take that away first: chmod 600 ${path}`,
        );
