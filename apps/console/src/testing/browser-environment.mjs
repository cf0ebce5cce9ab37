import { TestEnvironment } from 'jest-environment-jsdom';

/**
 * jsdom, with what every browser has and it lacks. A test names it in its first lines:
 * `@jest-environment ./apps/console/src/testing/browser-environment.mjs`.
 */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextEncoder, TextDecoder, structuredClone, Headers });
    if (!this.global.crypto.randomUUID) this.global.crypto.randomUUID = () => crypto.randomUUID();
  }
}
