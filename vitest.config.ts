import { defineConfig } from 'vitest/config'

/** Rooms of the service. What is tested of them is tested with the embedded database, and with another and worker processes. */
const SERVICE = ['backup', 'client', 'database', 'jobs', 'plugins', 'records', 'repositories', 'routes']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    // A machine that is busy with something else starts a database more slowly, not never.
    hookTimeout: 1_200_000,
    // What is asked again and again until it holds comes late on such a machine as well.
    expect: { poll: { timeout: 60_000 } },
    allowOnly: false,
    passWithNoTests: false,
    setupFiles: ['test/seed.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/service/embedded.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'separate',
          include: SERVICE.map((room) => `test/src/${room}/**/*.test.ts`),
          globalSetup: ['test/service/separate.ts'],
        },
      },
    ],
  },
})
