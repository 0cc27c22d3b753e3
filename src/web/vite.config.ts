import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What every place needs, in one file: each file is a request with headers of a kilobyte of its own. */
const FIRST = { name: 'first', tags: ['$initial' as const], priority: 2 }

/**
 * What the district at a glance needs besides, whole. Other places use some of it: what they share with it stands in files
 * of its own, unless it is smaller than what asking for it costs.
 */
const WEEK = {
  name: 'week',
  test: /src\/web\/(?:parts\/week-frame|pages\/overview)\.tsx$/,
  priority: 1,
  entriesAware: true,
  entriesAwareMergeThreshold: 150_000,
}

/** The page is built into `dist/web`, from where the service serves it. `npx vite src/web` works on it with a service at 8080. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    reportCompressedSize: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // Files that need each other run in the order of their imports all the same: which share what changes with every import.
        strictExecutionOrder: true,
        codeSplitting: { groups: [FIRST, WEEK] },
        // A file that several places share is named after the first word, not after all of them.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
})
