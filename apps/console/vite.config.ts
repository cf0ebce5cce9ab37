import { fileURLToPath, URL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { consoleRoutes } from './build/console-routes.ts';
import { precompress } from './build/precompress.ts';
import { tokensCss } from './build/tokens-css.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds the API; in production one server answers for both. */
const api = process.env.TEDUH_API ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), tokensCss(), consoleRoutes(), precompress()],
  resolve: {
    alias: { '@teduh/domain': here('../../libs/domain/src/index.ts') },
  },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    // The page's policy allows no inline data scripts or styles, and images only from here: nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { 'sign-in': here('index.html'), console: here('console.html') },
    },
  },
  server: { proxy: { '/api': { target: api, xfwd: true } } },
});
