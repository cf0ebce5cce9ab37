/** What `npm start` says once people can sign in: the address and, in a demonstration, who there is to sign in as. */
export async function greeting({ url, base, host, logFile, cluster }) {
  const { kind, users = [] } = await demonstration(base);
  const lines = ['', `Teduh is ready: ${url}`];
  if (kind === 'demonstration') {
    const named = users.filter(isNamedAfterItsRole);
    const width = Math.max(...named.map(({ username }) => username.length));
    lines.push('', 'This is a demonstration with invented people. Sign in as one of');
    lines.push(...named.map(({ username, role }) => `  ${username.padEnd(width)}  ${role}`));
    if (users.length > named.length)
      lines.push(`or one of ${users.length - named.length} colleagues`);
    lines.push(`with the password ${process.env.TEDUH_DEMO_PASSWORD || 'sheltered-demo'}`);
    if (!isLoopback(host)) {
      lines.push('', `HOST=${host}: whoever reaches this machine can sign in with that password.`);
    }
  }
  lines.push('', `The API's log: ${logFile}`);
  if (cluster) lines.push(`Postgres: process ${cluster.pid} on 127.0.0.1:${cluster.port}`);
  return [...lines, 'Ctrl-C stops everything.'].join('\n');
}

/** `caseworker`, `manager.th`, `admin`: one for each role and programme. */
const isNamedAfterItsRole = ({ username, role }) => role.startsWith(username.split('.')[0]);

const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

async function demonstration(base) {
  const response = await fetch(`${base}/api/v1/session/demo`).catch(() => undefined);
  return response?.ok ? response.json() : {};
}
