import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Keeps a picture of the page, or of a part of it, on a desk and on a phone, for whoever wants to look: TEDUH_PICTURES names the folder. */
export async function picture(page: Page, name: string, part?: Locator): Promise<void> {
  const folder = process.env.TEDUH_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await (part ?? page).screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
  if (before) await page.setViewportSize(before);
}
