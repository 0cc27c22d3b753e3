import type { Progress } from '../../solver/index.ts'
import { tell } from '../messages/message.ts'
import { grouped, percent } from '../messages/numbers.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { cut } from './layout.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Where the run is, for whoever watches it. */
export interface ProgressView {
  readonly observe: (event: Progress) => void
  /** A line of its own, above the bar. */
  readonly step: (line: string) => void
  /** Takes the bar off the terminal. */
  readonly clear: () => void
  /** The value after each round: seconds, then (U, W, Z). */
  readonly curve: () => readonly (readonly [number, number, number, number])[]
}

interface Limits {
  readonly rounds: number | null
  readonly seconds: number | null
  readonly schoolName: (id: string) => string
}

const BAR = 24
const REDRAW = 120
/** Milliseconds between plain lines, where no bar can be drawn. */
const PLAIN_EVERY = 5000

const bar = (share: number): string => {
  const full = Math.round(BAR * Math.min(1, share))
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** Shows a run: a bar that is drawn over on a terminal, now and then a line elsewhere, nothing when quiet. */
export function openProgress(terminal: Terminal, limits: Limits): ProgressView {
  const { lang, live, quiet } = terminal
  const began = performance.now()
  const elapsed = (): number => (performance.now() - began) / 1000
  const curve: [number, number, number, number][] = []
  let drawn = false
  let last: Extract<Progress, { kind: 'round' }> | null = null
  let spoken = Number.NEGATIVE_INFINITY

  const clear = (): void => {
    if (drawn) terminal.draw('\r\u001b[K')
    drawn = false
  }
  const share = (): number =>
    Math.max(
      limits.rounds === null || last === null ? 0 : last.rounds / Math.max(1, limits.rounds),
      limits.seconds === null ? 0 : elapsed() / limits.seconds,
    )
  const text = (): string => {
    if (last === null) return ''
    const { rounds, of, unserved, weighted, bound } = last
    const parts = [
      of === null ? tell(lang, words.round, { rounds }) : tell(lang, words.roundOf, { rounds, of }),
      tell(lang, words.value, { unserved: grouped(unserved), weighted: grouped(weighted) }),
      ...(bound === null
        ? []
        : [tell(lang, words.gap, { gap: percent(weighted - bound, Math.max(1, weighted)) })]),
      clock(elapsed()),
    ]
    return parts.join(' · ')
  }
  const draw = (): void => {
    if (last === null) return
    terminal.draw(`\r\u001b[K${cut(`${bar(share())} ${text()}`, terminal.columns() - 1)}`)
    drawn = true
  }
  const ticking = live && !quiet ? setInterval(draw, REDRAW).unref() : undefined
  const step = (line: string): void => {
    if (quiet) return
    clear()
    terminal.tell(harmless(line))
  }
  return {
    curve: () => curve,
    clear: () => {
      clearInterval(ticking)
      clear()
    },
    step,
    observe: (event) => {
      if (event.kind === 'refused')
        step(
          tell(lang, words.refusing, {
            school: limits.schoolName(event.school),
            rules: event.rules.join(', '),
          }),
        )
      else if (event.kind === 'finishing') step(words.finishing[lang])
      else if (event.kind === 'loans')
        step(tell(lang, words.lending, { loans: event.loans, weighted: grouped(event.weighted) }))
      else if (event.kind === 'round') {
        last = event
        const seconds = Math.round(elapsed() * 1000) / 1000
        curve.push([seconds, event.unserved, event.worstShare, event.weighted])
        const due = performance.now() - spoken >= PLAIN_EVERY || event.rounds === event.of
        if (quiet || live || !due) return
        spoken = performance.now()
        terminal.tell(text())
      }
    },
  }
}
