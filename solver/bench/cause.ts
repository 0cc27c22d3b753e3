import type { Answer } from '../lp/engine.ts'
import type { Ended } from './fresh.ts'

/**
 * Why a peer has no roster: it was not run at all; it was ended by its time or its memory, or gave up, and so found nothing; or it
 * crashed, which says nothing about what it could find. Where its point makes no roster, or it says that there is none though one is
 * known, the fault may be of the model that it was given: that judges nothing either.
 */
export interface Cause {
  readonly kind: 'not run' | 'time' | 'memory' | 'gave up' | 'crashed' | 'no roster made' | 'none, it says'
  readonly word: string
}

const MEMORY =
  /heap out of memory|allocation failed|out of memory|OOM\b|memory\.grow|bad_alloc|Invalid array length/i

/** The line that says what happened: that of the error, or else the last of all. */
function messageOf(err: string): string {
  const lines = err.split('\n').filter((line) => line.trim() !== '')
  return (lines.find((line) => /^(Uncaught )?\w*(Error|Exception)\b/.test(line)) ?? lines.at(-1) ?? '').trim()
}

/** Why a process ended that did not answer. */
export function causeOf({
  exit,
  err,
  hitLimit,
  seconds,
}: Pick<Ended, 'exit' | 'err' | 'hitLimit' | 'seconds'>): Cause {
  if (hitLimit) return { kind: 'time', word: `did not stop, ended after ${seconds.toFixed(0)} s` }
  const message = messageOf(err)
  // A system that is short of memory kills without a word.
  if (MEMORY.test(err) || (exit === null && message === ''))
    return { kind: 'memory', word: `out of memory${message === '' ? '' : `: ${message.slice(0, 160)}`}` }
  return { kind: 'crashed', word: message === '' ? `ended with ${exit}` : message.slice(0, 160) }
}

/** Why a peer that answered has no point. */
export function causeOfAnswer(status: Answer['status'], seconds: number, given: number): Cause {
  if (status === 'failed')
    return { kind: 'crashed', word: `could not go on after ${seconds.toPrecision(2)} s` }
  if (status === 'stopped' && seconds >= 0.95 * given) return { kind: 'time', word: 'none in its time' }
  return status === 'stopped'
    ? { kind: 'gave up', word: `gave up after ${seconds.toPrecision(2)} s` }
    : { kind: 'none, it says', word: `said ${status} after ${seconds.toPrecision(2)} s` }
}
