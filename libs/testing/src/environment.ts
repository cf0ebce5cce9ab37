import path from 'node:path';

/** The repository: everything a test starts is found from here. */
export const repository = path.resolve(__dirname, '../../..');

/** What `npm test` prepares for the tests; without it a test says what to do instead of failing obscurely. */
export function prepared(
  name:
    | 'TEDUH_DATA'
    | 'TEDUH_TEST_POSTGRES'
    | 'TEDUH_TEST_TEMPLATE'
    | 'TEDUH_TEST_DEMO'
    | 'TEDUH_CHROME',
) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm test".`);
  return value;
}

/** The password of every user of the demonstration. */
export const demoPassword = () => process.env.TEDUH_DEMO_PASSWORD || 'sheltered-demo';
