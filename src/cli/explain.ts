import { wordFor } from '../../models/policy/glossary.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import type { Roster } from '../../models/roster.ts'
import { explainChild, Opened, recommendLead, tryFixes } from '../../solver/index.ts'
import { basisParts } from '../messages/basis.ts'
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

export interface ExplainOptions {
  /** A session whose lead is asked for. */
  readonly session?: string
  /** `STUDENT=ACTIVITY`. */
  readonly child?: string
  readonly unserved?: true
}

/** `kehou explain`: why this lead, why not this child, what would serve those left over. */
export async function runExplain(
  file: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const published = await readPublished(file)
  if ('exit' in published) return published
  const opened = new Opened(published.roster)
  const { lines, result, fault } = answer(opened, options, terminal)
  if (fault !== null) return { exit: EXIT.input, faults: [fault], result: {} }
  if (!terminal.json && !terminal.quiet) for (const line of lines) terminal.say(harmless(line))
  return { exit: EXIT.done, faults: [], result }
}

interface Answer {
  readonly lines: readonly string[]
  readonly result: Readonly<Record<string, unknown>>
  readonly fault: ReturnType<typeof cliFault> | null
}

const failed = (code: 'ASK_SESSION' | 'ASK_STUDENT' | 'ASK_NOTHING', read: string): Answer => ({
  lines: [],
  result: {},
  fault: cliFault(code, { read }),
})

function answer(opened: Opened, options: ExplainOptions, terminal: Terminal): Answer {
  if (options.session !== undefined) return whyLead(opened, options.session, terminal)
  if (options.child !== undefined) return whyChild(opened, options.child, terminal)
  if (options.unserved === true) return whatServes(opened, terminal)
  return failed('ASK_NOTHING', '')
}

/** A rule with its standing and clause. */
const cited = (rules: readonly RuleCode[], { lang }: Terminal): string =>
  rules.map((rule) => `${rule} ${basisParts(rule, lang).join(' · ')}`).join('; ')

function whyLead(opened: Opened, text: string, terminal: Terminal): Answer {
  const { lang } = terminal
  const ref = sessionRef(text)
  const candidates = ref === null ? null : recommendLead(opened, ref)
  const row = opened.roster.plan.sessions.find(
    ({ group, date, blocks }) =>
      group === ref?.group && date === ref.date && blocks.some((each) => each === ref.block),
  )
  if (ref === null || candidates === null || row === undefined) return failed('ASK_SESSION', text)
  const names = namesOf(opened.week)
  const legal = candidates.filter(({ effect }) => effect.legal)
  const against = candidates.filter(({ effect }) => !effect.legal)
  const rules = [...new Set(against.flatMap(({ effect }) => effect.rules))].sort()
  const [next] = legal
  const name = names.of(row.lead)
  const weighted = grouped(Math.abs(next?.effect.weighted ?? 0))
  const told =
    next === undefined
      ? tell(lang, words.whyOnly, { forbidden: against.length, rules: cited(rules, terminal) })
      : next.effect.weighted >= 0
        ? tell(lang, words.whyBest, {
            legal: legal.length,
            next: names.of(next.staff),
            weighted,
            forbidden: against.length,
            rules: cited(rules, terminal),
          })
        : tell(lang, words.whyOther, { next: names.of(next.staff), weighted })
  const head = `${tell(lang, words.why, { name })}: ${whenWords(ref.date, ref.block, lang)} ${names.activity(row.activity)}`
  return { lines: [head, `  ${told}`], result: { lead: row.lead, candidates, rules }, fault: null }
}

function whyChild(opened: Opened, text: string, terminal: Terminal): Answer {
  const { lang } = terminal
  const [student = '', wanted = ''] = text.split('=', 2)
  const activity = opened.week.activities.find(({ id, name }) => id === wanted || name === wanted)
  const found = activity === undefined ? null : explainChild(opened, student, activity.id)
  if (found === null || activity === undefined) return failed('ASK_STUDENT', text)
  const { rank, lottery } = found
  const lines = [
    tell(lang, found.has ? words.childHas : words.child, { student, activity: activity.name }),
    `  ${rank === null ? words.childNone[lang] : tell(lang, words.childRank, { rank, lottery })}`,
  ]
  if (found.sessions.length === 0) lines.push(`  ${words.notRunning[lang]}`)
  for (const { group, date, block, size, max, cutOff, effect, withOneMoreSeat: more } of found.sessions) {
    const when = whenWords(date, block, lang)
    lines.push(`  ${tell(lang, words.childGroups, { when, group, size, max, last: cutOff })}`)
    if (found.has || effect === null) continue
    lines.push(`    ${tell(lang, words.childPlace, { effect: effectWords(effect, lang) })}`)
    if (!effect.legal && more !== null)
      lines.push(
        `    ${more.legal ? words.childSeat[lang] : tell(lang, words.childNoSeat, { rules: cited(more.rules, terminal) })}`,
      )
  }
  return { lines, result: { child: found }, fault: null }
}

/** Schools with unserved student-blocks, and how many. */
function leftOver({ input, plan }: Roster): Map<Roster['input']['schools'][number]['id'], number> {
  const schoolOf = new Map(input.students.map(({ id, school }) => [id, school]))
  const counts = new Map<Roster['input']['schools'][number]['id'], number>()
  for (const { student } of plan.unserved) {
    const school = schoolOf.get(student)
    if (school !== undefined) counts.set(school, (counts.get(school) ?? 0) + 1)
  }
  return counts
}

function whatServes(opened: Opened, { lang }: Terminal): Answer {
  const names = namesOf(opened.week)
  const schools = [...leftOver(opened.roster)].map(([school, count]) => ({
    school,
    count,
    fixes: tryFixes(opened, school),
  }))
  const causes = new Map<string, number>()
  for (const { cause } of opened.roster.causes) causes.set(cause, (causes.get(cause) ?? 0) + 1)
  const told = [...causes].map(([cause, count]) => `${wordFor(`cause_${cause}`)[lang]} ${grouped(count)}`)
  const lines = schools.flatMap(({ school, count, fixes }) => [
    tell(lang, words.fixes, { school: names.of(school), count }),
    ...fixes.map(
      ({ fix, served, weighted }) =>
        `  ${tell(lang, words.fix, { fix: words[fix][lang], served, weighted: grouped(weighted) })}`,
    ),
  ])
  if (schools.length === 0) lines.push(words.served0[lang])
  else lines.push(`${words.causes[lang]}: ${told.join(', ')}`)
  return { lines, result: { schools, causes: Object.fromEntries(causes) }, fault: null }
}
