import type { Lang } from '../../models/text.ts'
import {
  type Candidate,
  Opened,
  priceSwap,
  recommendLead,
  recommendSeat,
  type Seat,
} from '../../solver/index.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { recommendingWords as words } from '../messages/recommending.ts'
import { namesOf } from '../reports/person-changes.ts'
import { effectWords, sessionRef, whenWords } from './asking.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import { readPublished } from './rebalance.ts'
import { harmless, type Terminal } from './terminal.ts'

export interface RecommendOptions {
  readonly session?: string
  readonly student?: string
  /** The other session, whose lead is exchanged with that of `session`. */
  readonly swap?: string
}

const SHOWN = 10
const wrong = (code: 'ASK_SESSION' | 'ASK_STUDENT' | 'ASK_NOTHING', read: string): Outcome => ({
  exit: EXIT.input,
  faults: [cliFault(code, { read })],
  result: {},
})

/** `kehou recommend`: who could lead a session, where a student could be, what an exchange of two leads would do. */
export async function runRecommend(
  file: string,
  options: RecommendOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const published = await readPublished(file)
  if ('exit' in published) return published
  const opened = new Opened(published.roster)
  const speaks = !terminal.json && !terminal.quiet
  const { lang, say } = terminal
  if (options.session !== undefined && options.swap !== undefined) {
    const [one, other] = [sessionRef(options.session), sessionRef(options.swap)]
    const effect = one === null || other === null ? null : priceSwap(opened, one, other)
    if (effect === null) return wrong('ASK_SESSION', options.swap)
    if (speaks) say(`${words.swap[lang]}: ${effectWords(effect, lang)}`)
    return { exit: EXIT.done, faults: [], result: { effect } }
  }
  if (options.session !== undefined) {
    const ref = sessionRef(options.session)
    const candidates = ref === null ? null : recommendLead(opened, ref)
    if (ref === null || candidates === null) return wrong('ASK_SESSION', options.session)
    const row = opened.roster.plan.sessions.find(
      ({ group, date }) => group === ref.group && date === ref.date,
    )
    const names = namesOf(opened.week)
    if (speaks) {
      const when = whenWords(ref.date, ref.block, lang)
      const activity = names.activity(row?.activity ?? null)
      say(
        harmless(
          tell(lang, words.leads, { when, activity, group: ref.group, name: names.of(row?.lead ?? '') }),
        ),
      )
      for (const each of candidates.slice(0, SHOWN)) say(harmless(`  ${candidateLine(each, names.of, lang)}`))
    }
    return { exit: EXIT.done, faults: [], result: { candidates } }
  }
  if (options.student !== undefined) {
    const ref = sessionRef(options.student)
    const student = opened.week.students.find(({ id }) => id === ref?.group)
    const seats =
      ref === null || student === undefined
        ? null
        : recommendSeat(opened, student.school, ref.group, ref.date, ref.block)
    if (ref === null || seats === null) return wrong('ASK_STUDENT', options.student)
    if (speaks) {
      say(harmless(tell(lang, words.seats, { student: ref.group, date: ref.date, block: ref.block })))
      const names = namesOf(opened.week)
      for (const seat of seats.slice(0, SHOWN)) say(harmless(`  ${seatLine(seat, names.of, lang)}`))
    }
    return { exit: EXIT.done, faults: [], result: { seats } }
  }
  return { exit: EXIT.usage, faults: [cliFault('ASK_NOTHING')], result: {} }
}

/** A candidate in a line: who, whether and at what price, why. */
export function candidateLine(each: Candidate, nameOf: (id: string) => string, lang: Lang): string {
  const { sessions, minutes, minutesAfter: after, day } = each
  const reasons = [
    ...(each.knowsClass ? [words.knowsClass[lang]] : []),
    ...(each.onSite ? [words.onSite[lang]] : []),
    tell(lang, words.load, { sessions, minutes: grouped(minutes), after: grouped(after) }),
    ...(day.length === 0 ? [] : [tell(lang, words.day, { blocks: day.join('+') })]),
  ]
  return `${nameOf(each.staff)}: ${effectWords(each.effect, lang)} (${reasons.join(lang === 'zh' ? '，' : ', ')})`
}

function seatLine(
  { group, activity, rank, effect }: Seat,
  nameOf: (id: string) => string,
  lang: Lang,
): string {
  const choice = rank === null ? words.unranked[lang] : tell(lang, words.rank, { rank })
  return `${nameOf(activity)} (${group}, ${choice}): ${effectWords(effect, lang)}`
}
