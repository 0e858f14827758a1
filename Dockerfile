FROM node:22-slim
WORKDIR /truce
ENV NODE_ENV=production HOST=0.0.0.0
COPY package.json package-lock.json ./
COPY prisma ./prisma
COPY scripts ./scripts
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# Builds as `npm start` does, so that the first start finds everything there.
RUN node -e "import('./scripts/setup.js').then(async (setup) => { await setup.ensureInstalled(); await setup.ensureBuilt() })" \
  && mkdir -p data && chown -R node:node /truce
USER node
EXPOSE 3000
CMD ["node", "scripts/start.js"]
