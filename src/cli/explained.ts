import { isRanked } from '../../models/activity.ts'
import type { TriedUnit } from '../../models/answers/explanation.ts'
import { CHANGES } from '../../models/answers/explanation.ts'
import type { Fault } from '../../models/faults.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { SessionRef } from '../../models/moves.ts'
import { wordFor } from '../../models/policy/glossary.ts'
import type { Lang } from '../../models/text.ts'
import {
  alterChild,
  explainChild,
  explainPost,
  explainUnserved,
  explainWorth,
  type Opened,
  type Resolving,
  schoolsLeaving,
  withoutHolder,
} from '../../solver/index.ts'
import { changeWords, unalteredWords } from '../messages/child-changes.ts'
import { placeLines, possibleWords } from '../messages/child-places.ts'
import { cited, dayWords, signed, whenWords } from '../messages/effects.ts'
import { explainingWords as words } from '../messages/explaining.ts'
import { groundWords } from '../messages/ground.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { unitWords } from '../messages/units.ts'
import { type Names, namesOf } from '../reports/person-changes.ts'
import { answerOf, askedChild, askedPost, askedSchool } from './asking.ts'
import { postWords } from './effects.ts'
import { cliFault } from './fault.ts'

/** An explanation in lines and as data, or what is wrong with the question. */
export type Told =
  | { readonly lines: readonly string[]; readonly result: Readonly<Record<string, unknown>> }
  | { readonly fault: Fault }

const proofWords = (proved: boolean, lang: Lang): string => (proved ? words.proved : words.found)[lang]

/** Why somebody has a post, and what becomes of it without them. */
export function explainPostOf(opened: Opened, text: string, run: Resolving, lang: Lang): Told {
  const names = namesOf(opened.week)
  const asked = askedPost(opened, text)
  if (!asked.ok) return asked
  const found = answerOf(explainPost(opened, asked.value))
  if (!found.ok) return found
  const { holder, instead, allowed, forbidden, rules, reasons, post } = found.value
  const lines = [
    tell(lang, words.why, { name: names.of(holder), post: postWords(opened, post, names, lang) }),
    `  ${dayWords(reasons.day, names, lang)}`,
  ]
  const [next] = instead.candidates.filter(({ effect }) => effect.legal)
  const weighted = grouped(Math.abs(next?.effect.weighted ?? 0))
  if (next === undefined) lines.push(`  ${words.only[lang]}`)
  else if (next.effect.weighted < 0)
    lines.push(`  ${tell(lang, words.other, { next: names.of(next.staff), weighted })}`)
  else lines.push(`  ${tell(lang, words.best, { legal: allowed, next: names.of(next.staff), weighted })}`)
  if (forbidden > 0) lines.push(`  ${tell(lang, words.keptOut, { forbidden, rules: cited(rules, lang) })}`)
  const without = withoutHolder(opened, post, holder, run)
  if (without === 'begun') lines.push(`  ${words.begun[lang]}`)
  else if (without === null) lines.push(`  ${words.stuck[lang]}`)
  else
    lines.push(
      `  ${tell(lang, words.without, {
        proof: proofWords(without.proved, lang),
        next: without.holder === null ? words.nobody[lang] : names.of(without.holder),
        unserved: signed(without.unserved),
        weighted: signed(without.weighted),
      })}`,
    )
  return { lines, result: { why: found.value, without } }
}

/** Why a child has an activity or has it not, and the one change that would have altered it. */
export function explainChildOf(opened: Opened, text: string, run: Resolving, lang: Lang): Told {
  const names = namesOf(opened.week)
  const asked = askedChild(opened, text)
  if (!asked.ok) return asked
  const found = answerOf(explainChild(opened, asked.value.student, asked.value.activity))
  if (!found.ok) return found
  const { student, activity: id, has, rank, lottery, sessions, possible } = found.value
  const activity = opened.week.activities.find((row) => row.id === id)
  if (activity === undefined) throw new Error('an answer about an activity that the week does not have')
  const isChosen = isRanked(activity.category)
  const possibly = possibleWords(found.value, activity, lang)
  const lines = [
    tell(lang, has ? words.childHas : words.child, { student, activity: activity.name }),
    ...(isChosen
      ? [`  ${rank === null ? words.childNone[lang] : tell(lang, words.childRank, { rank, lottery })}`]
      : []),
    ...(possibly === null ? [] : [`  ${possibly}`]),
  ]
  if (sessions.length === 0) lines.push(`  ${words.notRunning[lang]}`)
  const called = {
    activity: names.activity,
    when: ({ date, block }: SessionRef) => whenWords(date, block, lang),
    group: ({ group }: SessionRef) => group,
  }
  for (const { text: line, note } of placeLines(found.value, activity, called, lang))
    lines.push(`  ${line}`, ...(note === null ? [] : [`    ${note}`]))
  const isHopeless = possible.barred !== null && possible.barred.why !== 'rule'
  const isAsked = !has && !isHopeless && (isChosen || possible.unserved > 0)
  const changes = isChosen ? CHANGES : CHANGES.filter((change) => change !== 'lottery' && change !== 'rank')
  const altered = isAsked ? alterChild(opened, asked.value, changes, run) : null
  for (const each of altered?.tried ?? []) {
    const { change, altered: isIt, proved, lost } = each
    const proof = proofWords(proved, lang)
    if (!isIt) {
      const reason = lost === 'lottery' ? words.byLottery[lang] : ''
      if (change !== 'none')
        lines.push(`  ${tell(lang, words.tried, { change: changeWords(each, lang), reason })}`)
    } else if (change === 'none') lines.push(`  ${tell(lang, words.alteredNone, { proof })}`)
    else lines.push(`  ${tell(lang, words.altered, { change: changeWords(each, lang), proof })}`)
  }
  if (altered?.tried.every((each) => !each.altered) === true)
    lines.push(`  ${unalteredWords(altered.tried, lang)}`)
  return { lines, result: { child: found.value, altered } }
}

/** Schools asked about: the one named, or all that leave somebody unserved. */
function schoolsAsked(opened: Opened, word: string | undefined): readonly SchoolId[] | { fault: Fault } {
  if (word === undefined) return schoolsLeaving(opened)
  const asked = askedSchool(opened, word)
  return asked.ok ? [asked.value] : asked
}

/** Why schools leave somebody unserved, and what would serve them. */
export function explainSchools(opened: Opened, word: string | undefined, run: Resolving, lang: Lang): Told {
  const names = namesOf(opened.week)
  const asked = schoolsAsked(opened, word)
  if ('fault' in asked) return asked
  const schools = []
  const lines: string[] = []
  for (const id of asked) {
    const found = explainUnserved(opened, id, run)
    if (found === null) return { fault: cliFault('EXPLAIN_STUCK', { school: names.of(id) }) }
    schools.push(found)
    const { unserved: count, again, causes, conflict, fixes, loans } = found
    lines.push(
      tell(lang, words.school, { school: names.of(id), count: grouped(count), again: grouped(again) }),
    )
    const told = Object.entries(causes).map(
      ([cause, many]) => `${wordFor(`cause_${cause}`)[lang]} ${grouped(many)}`,
    )
    if (told.length > 0) lines.push(`  ${words.causes[lang]}: ${told.join(', ')}`)
    if (again === 0) continue
    const proof = (conflict.complete ? words.complete : words.incomplete)[lang]
    lines.push(`  ${tell(lang, words.conflict, { proof })}`)
    if (conflict.grounds.length === 0) lines.push(`    ${words.noConflict[lang]}`)
    for (const each of conflict.grounds) lines.push(`    ${groundWords(each, lang)}`)
    lines.push(`  ${(fixes.length === 0 ? words.noFix : words.fixes)[lang]}`)
    for (const each of fixes) lines.push(`    ${unitLine(each, names, lang)}`)
    lines.push(`  ${tell(lang, words.loansTried, loans)}`)
  }
  if (asked.length === 0) lines.push(words.served0[lang])
  return { lines, result: { schools } }
}

/** What one more of anything is worth at a school. */
export function worthOfSchool(opened: Opened, word: string | undefined, run: Resolving, lang: Lang): Told {
  const names = namesOf(opened.week)
  const asked = askedSchool(opened, word)
  if (!asked.ok) return asked
  const found = explainWorth(opened, asked.value, run)
  if (found === null) return { fault: cliFault('EXPLAIN_STUCK', { school: names.of(asked.value) }) }
  return {
    lines: [
      tell(lang, words.worth, { school: names.of(asked.value) }),
      ...found.units.map((each) => `  ${unitLine(each, names, lang)}`),
    ],
    result: { worth: found },
  }
}

const unitLine = ({ unit, served, weighted, proved }: TriedUnit, names: Names, lang: Lang): string =>
  tell(lang, words.unit, {
    unit: unitWords(unit, names.of, lang),
    served: grouped(served),
    weighted: signed(weighted),
    proof: proofWords(proved, lang),
  })
