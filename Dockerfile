# Unchecked: no container engine was at hand where this was written.
FROM node:20-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY prisma prisma
COPY prisma.config.ts tsconfig.json tsconfig.base.json ./
COPY bin bin
COPY models models
COPY solver solver
COPY src src
RUN npm ci && chown -R node /app
USER node
ENV KEHOU_HOST=0.0.0.0
EXPOSE 8080
CMD ["node", "bin/kehou.mjs", "serve"]
