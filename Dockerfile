# The packages that run, with a compiler at hand: the SQLite driver may have to be compiled.
FROM node:22-bookworm-slim AS dependencies
RUN apt-get update && apt-get install --yes --no-install-recommends g++ make python3
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

# What they run: nothing of this is compiled for a machine.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY web web
RUN node node_modules/typescript/bin/tsc -p tsconfig.build.json \
  && node node_modules/vite/bin/vite.js build --config web/vite.config.ts

FROM node:22-bookworm-slim
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json package.json
COPY bin bin
COPY scripts/setup.mjs scripts/setup.mjs
COPY seeds seeds
COPY schema schema
# All that is ever written is in /data, SQLite's temporary files too; the rest may be read-only.
RUN install --directory --owner=node /data
VOLUME /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 \
  ROLEGRAPH_DATABASE_URL=sqlite:/data/rolegraph.sqlite SQLITE_TMPDIR=/data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/rolegraph.mjs"]
CMD ["serve"]
