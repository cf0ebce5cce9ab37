import type { Connect, Plugin } from 'vite';

/** `/app` and everything under it is the console's own routing: answer with its page, as the server does in production. */
const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
  const path = request.url?.split('?')[0] ?? '/';
  const isPage = path === '/app' || (path.startsWith('/app/') && !/\.\w+$/.test(path));
  if (isPage) request.url = '/console.html';
  next();
};

export const consoleRoutes = (): Plugin => ({
  name: 'teduh-console-routes',
  configureServer: (server) => void server.middlewares.use(rewrite),
  configurePreviewServer: (server) => void server.middlewares.use(rewrite),
});
