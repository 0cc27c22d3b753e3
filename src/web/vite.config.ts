import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
})
