import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { prepared } from './environment';

export interface BrowserOptions {
  readonly width?: number;
  readonly height?: number;
  /** What the browser asks pages for: `en` or `id`. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
}

/** A real browser with a profile of its own, as a person would open it in the morning. */
export interface TestBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that pages threw or wrote to the console so far: a healthy page leaves none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openBrowser(options: BrowserOptions = {}): Promise<TestBrowser> {
  const { width = 1280, height = 800, locale = 'en', colorScheme = 'light' } = options;
  const { chromium } = await import('playwright-core');
  const profile = await mkdtemp(path.join(tmpdir(), 'teduh-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: prepared('TEDUH_CHROME'),
    headless: true,
    // Its own sandbox needs rights that a container rarely gives; only our own pages are opened.
    chromiumSandbox: false,
    args: [
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--no-first-run',
      '--disable-component-update',
    ],
    viewport: { width, height },
    locale,
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: true,
  });
  const complaints: string[] = [];
  context.on('weberror', (event) => complaints.push(event.error().message));
  context.on('console', (message) => {
    // A refused request is an answer, such as 401 before signing in, and no fault of the page.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    complaints,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
