import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { repository, signIn, type TestServer } from '@teduh/testing';

/** Opens the console as one user without typing a password again: one sign-in a role and run. */
export async function enterAs(
  context: BrowserContext,
  server: TestServer,
  username: string,
): Promise<void> {
  const { cookie } = await signIn(server, username);
  const [name, value] = cookie.split('=') as [string, string];
  await context.clearCookies();
  await context.addCookies([
    {
      name,
      value,
      url: server.url.replace('http:', 'https:'),
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
    },
  ]);
}

/** The page is there: its heading stands and nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page
    .locator('[aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
}

const AXE = readFileSync(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA, a line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated from outside, as a debugger would: the page's own policy forbids injected scripts, and stays on.
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          root: Document,
          options: object,
        ) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 160)})`,
    );
  }, TAGS);
}

/** How many pixels the page is wider than its window; 0 = nothing to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page
    .evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    .then((wide) => Math.max(0, wide));

/** How wide the title of the page may be written, in px: squeezed beside its buttons, it breaks within words. */
export const roomOfTitle = (page: Page): Promise<number> =>
  page
    .locator('h1')
    .first()
    .evaluate((title) => title.getBoundingClientRect().width);
