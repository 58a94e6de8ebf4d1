# One image for the four services; which one runs is the command, as docker-compose.yml gives it.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /rationale
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM ${NODE_IMAGE} AS packages
WORKDIR /rationale
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    NODE_OPTIONS=--disable-warning=ExperimentalWarning \
    RATIONALE_HOST=0.0.0.0 \
    RATIONALE_RAW_STORE=/var/lib/rationale/raw
WORKDIR /rationale
RUN mkdir -p /var/lib/rationale/raw && chown -R node:node /var/lib/rationale
COPY --from=packages /rationale/node_modules ./node_modules
COPY --from=build /rationale/dist ./dist
COPY package.json ./
COPY deploy/health-check.mjs ./
USER node
VOLUME /var/lib/rationale
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "health-check.mjs"]
CMD ["node", "dist/apps/reporter/src/main.js"]
