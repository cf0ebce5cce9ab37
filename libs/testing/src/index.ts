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
export { createDatabase, ownerQuery, type TestDatabase } from './database';
export { demoPassword } from './environment';
export { freePort } from './ports';
export { type Ending, type ServerOptions, startServer, type TestServer } from './server';
