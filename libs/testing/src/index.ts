export { type BrowserOptions, openBrowser, type TestBrowser } from './browser';
export {
  type Answer,
  type ApiClient,
  type ExtraHeaders,
  type Parsed,
  type RawRequest,
  signIn,
  signInAnew,
  visitor,
} from './client';
export { type RunningCommand, startCommand } from './command';
export { createDatabase, ownerQuery, type TestDatabase } from './database';
export { demoPassword, repository } from './environment';
export { type Columns, makeAssistance, makeCase, makeDetermination, makePerson } from './factories';
export { asOperator, makeUser, type Office, type Offices, seedOffices } from './offices';
export { type NewIdentity, sealedByPerson, type SealedTable, writeIdentities } from './identities';
export { freePort } from './ports';
export { makeRegister } from './register';
export { type Ending, type ServerOptions, startServer, type TestServer } from './server';
export { AGREED_NAMES, otherNames, UNRELATED_NAMES } from './names';
