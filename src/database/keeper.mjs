import { register } from 'tsx/esm/api'

// Whoever started this holds the other end of the pipe, which closes when that process ends, however it does.
process.stdin.resume()
process.stdin.once('close', async () => {
  register()
  const { stopUnused } = await import('./embedded.ts')
  // The folder may be gone by now, and its server with it.
  await stopUnused(process.argv[2] ?? '').catch(() => undefined)
  process.exit()
})
