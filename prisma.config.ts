import { defineConfig } from 'prisma/config'

/** For the `prisma` command line: where the schema is, and the database that its migrations are for. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
