// Loaded before a server that is measured: how long its event loop was held up, and how much of that it was at work itself.
import { readFileSync } from 'node:fs'
import { createHistogram } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** Milliseconds between two looks. */
const EVERY = 10
const NANOSECONDS = 1e6
const LEAST = 1

/** Nanoseconds that the thread was on a processor; null: the system does not tell. */
function onProcessor() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0])
  } catch {
    return null
  }
}

const { channel } = process
if (isMainThread && channel !== undefined) {
  const late = createHistogram()
  const busy = createHistogram()
  let [then, used, peak] = [performance.now(), onProcessor(), 0]
  setInterval(() => {
    const [now, own] = [performance.now(), onProcessor()]
    const delay = Math.max(0, now - then - EVERY) * NANOSECONDS
    late.record(Math.max(LEAST, Math.round(delay)))
    busy.record(Math.max(LEAST, Math.round(own === null || used === null ? delay : own - used)))
    peak = Math.max(peak, process.memoryUsage.rss())
    then = now
    used = own
  }, EVERY).unref()
  process.on('message', () => {
    /** @param {import('node:perf_hooks').RecordableHistogram} of */
    const told = (of) => ({ longest: of.max / NANOSECONDS, p99: of.percentile(99) / NANOSECONDS })
    process.send?.({
      late: told(late),
      busy: told(busy),
      megabytes: peak / 1e6,
    })
    late.reset()
    busy.reset()
    peak = 0
  })
  channel.unref()
}
