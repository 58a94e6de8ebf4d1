# One image for the four services and the command line. docker-compose.yml chooses the service by its command;
# `docker compose exec reporter rationale status` runs the command line.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /rationale
COPY package.json package-lock.json .npmrc ./
COPY tools/bootstrap.mjs ./tools/
COPY tools/bootstrap ./tools/bootstrap
RUN node tools/bootstrap.mjs install
COPY . .
# Commands that write files of the repository are not part of the image.
RUN node tools/bootstrap.mjs build && find dist/apps \( -name 'openapi-command.*' -o -name 'exports-command.*' \
    -o -name 'schema-command.*' \) -delete

FROM ${NODE_IMAGE} AS packages
WORKDIR /rationale
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    RATIONALE_HOST=0.0.0.0 \
    RATIONALE_ACCESS_KEYS=/var/lib/rationale/keys.json \
    RATIONALE_RAW_STORE=/var/lib/rationale/raw
WORKDIR /rationale
RUN mkdir -p /var/lib/rationale/raw && chown -R node:node /var/lib/rationale \
    && printf '#!/bin/sh\nexec node /rationale/dist/apps/cli/src/main.js "$@"\n' > /usr/local/bin/rationale \
    && chmod 755 /usr/local/bin/rationale
COPY --from=packages /rationale/node_modules ./node_modules
COPY --from=build /rationale/dist/apps ./dist/apps
COPY --from=build /rationale/dist/libs ./dist/libs
COPY package.json ./
COPY deploy/health-check.mjs ./
USER node
VOLUME /var/lib/rationale
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "health-check.mjs"]
CMD ["node", "dist/apps/reporter/src/main.js"]
