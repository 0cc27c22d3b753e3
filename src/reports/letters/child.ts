import { CHANGES, type ChildChange } from '../../../models/answers/explanation.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import { RULE_CODES } from '../../../models/policy/rules.ts'
import type { Student } from '../../../models/student.ts'
import type { Lang } from '../../../models/text.ts'
import { alterChild, type Resolving } from '../../../solver/index.ts'
import type { RosterView, SessionView } from '../../files/roster/view.ts'
import { changeWords, unalteredWords } from '../../messages/child-changes.ts'
import { explainingWords } from '../../messages/explaining.ts'
import { letterWords as words } from '../../messages/letters.ts'
import { tell } from '../../messages/message.ts'
import { dayName, timesOf } from '../entries.ts'
import { type Html, html } from '../html/html.ts'
import { cards } from '../html/table.ts'
import { type Choice, choicesOf, choicesTable } from './choices.ts'
import { grounds, letter, part } from './letter.ts'
import type { Sources } from './sources.ts'

/** What a letter can tell of a child without asking for more of the school: not a teacher or a room more. */
const ASKED: readonly ChildChange[] = CHANGES.filter((change) => change !== 'adult' && change !== 'room')

/** Rules that any letter to a family rests on: every block is covered, only what was chosen, no group beyond its maximum. */
const ALWAYS: ReadonlySet<string> = new Set(['H01', 'H06', 'H08'])

/** The letter to a child's family: what they have, rank and cut-off of each choice, the one change that would have altered it. */
export function childLetter(sources: Sources, who: Student, run: Resolving): string {
  const { opened, view, lang } = sources
  const choices = choicesOf(sources, who)
  const barring = new Set(choices.flatMap(({ groups }) => groups.flatMap(({ effect }) => effect.rules)))
  const school = view.week.schools.find(({ id }) => id === who.school)?.name ?? who.school
  return letter({
    lang,
    title: words.familyTitle[lang],
    to: tell(lang, words.toFamily, { student: who.id }),
    school,
    roster: opened.roster,
    body: [
      part(words.has[lang], weekOf(sources, who)),
      part(words.choices[lang], choicesTable(sources, who, choices)),
      part(words.change[lang], changeOf(sources, who, choices, run)),
      part(
        words.basis[lang],
        grounds(
          RULE_CODES.filter((code) => ALWAYS.has(code) || barring.has(code)),
          lang,
        ),
      ),
    ],
  })
}

function weekOf({ opened, view, sessionsOf, lang }: Sources, who: Student): Html {
  const own = sessionsOf(who.id)
  const left = opened.roster.causes.filter(({ student }) => student === who.id)
  return cards(
    [
      { name: words.day[lang] },
      { name: words.time[lang] },
      { name: words.activity[lang] },
      { name: words.room[lang] },
      { name: words.lead[lang] },
    ],
    [
      ...own.map((session: SessionView) => [
        dayName(session.day, lang),
        timesOf(session),
        session.activity.name,
        view.roomName(session.room),
        view.nameOf(session.lead),
      ]),
      ...left.map(({ date, block, cause }) => [
        dayOn(view, date, lang),
        timeOf(view, who, date, block),
        tell(lang, words.unserved, { cause: wordFor(`cause_${cause}`)[lang] }),
        '',
        '',
      ]),
    ],
  )
}

const dayOn = ({ days }: RosterView, date: string, lang: Lang): string => {
  const day = days.find((each) => each.date === date)
  return day === undefined ? date : dayName(day, lang)
}

/** When a block of a date is, at the student's school. */
function timeOf({ days, week }: RosterView, who: Student, date: string, code: string): string {
  const follows = days.find((each) => each.date === date)?.follows
  const school = week.schools.find(({ id }) => id === who.school)
  const block = school?.blocks.find((each) => each.weekday === follows && each.code === code)
  return block === undefined ? code : timesOf(block)
}

/** The one change for the most wanted activity, or else the highest choice, that the child has not. */
function changeOf({ opened, lang }: Sources, who: Student, choices: readonly Choice[], run: Resolving): Html {
  const missed = choices.filter(({ has }) => !has)
  const asked = missed.find(({ activity }) => activity.id === who.mostWanted) ?? missed[0]
  if (asked === undefined) return html`<p>${words.all[lang]}</p>`
  const { activity, rank } = asked
  const asking = { school: who.school, student: who.id, activity: activity.id }
  const { tried } = alterChild(opened, asking, ASKED, run)
  const altered = tried.find((each) => each.altered)
  const about = tell(lang, words.about, { activity: activity.name, rank })
  if (altered === undefined) return html`<p>${about}${unalteredWords(tried, lang)}</p>`
  const { change, proved } = altered
  const proof = (proved ? explainingWords.proved : explainingWords.found)[lang]
  const told =
    change === 'none'
      ? tell(lang, explainingWords.alteredNone, { proof })
      : tell(lang, explainingWords.altered, { change: changeWords(altered, lang), proof })
  return html`<p>${about}${told}</p>
<p class="soft">${words.confirmed[lang]}</p>`
}
