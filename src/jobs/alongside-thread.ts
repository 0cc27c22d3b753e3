import { parentPort, workerData } from 'node:worker_threads'
import { workOn } from '../worker.ts'
import type { Alongside } from './alongside.ts'

const { url, settings } = workerData as Alongside
const working = workOn(url, settings)

parentPort?.once('message', async () => {
  await (await working).stop()
  process.exit(0)
})
await working
