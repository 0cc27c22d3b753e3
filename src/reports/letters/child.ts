import { CHANGES, type ChildChange } from '../../../models/answers/explanation.ts'
import type { ActivityId } from '../../../models/ids.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import type { Lang } from '../../../models/text.ts'
import { alterChild, explainChild, type Opened, type Resolving } from '../../../solver/index.ts'
import type { SessionView } from '../../files/roster/view.ts'
import { explainingWords } from '../../messages/explaining.ts'
import { letterWords as words } from '../../messages/letters.ts'
import { tell } from '../../messages/message.ts'
import { dayName, timesOf } from '../entries.ts'
import { type Html, html } from '../html/html.ts'
import { table } from '../html/table.ts'
import { grounds, letter, part } from './letter.ts'
import type { Sources } from './sources.ts'

/** What a letter can tell of a child without asking for more of the school: not a teacher or a room more. */
const ASKED: readonly ChildChange[] = CHANGES.filter((change) => change !== 'adult' && change !== 'room')

/** The letter to a child's family: what they have, rank and cut-off of each choice, the one change that would have altered it. */
export function childLetter(sources: Sources, who: Student, run: Resolving): string {
  const { opened, view, lang } = sources
  const school = view.week.schools.find(({ id }) => id === who.school)?.name ?? who.school
  return letter({
    lang,
    title: words.familyTitle[lang],
    to: tell(lang, words.toFamily, { student: who.id }),
    school,
    roster: opened.roster,
    body: [
      part(words.has[lang], weekOf(sources, who)),
      part(words.choices[lang], choicesOf(opened, who, lang)),
      part(words.change[lang], changeOf(opened, who, run, lang)),
      part(words.basis[lang], grounds(['H06', 'H08', 'H01'], lang)),
    ],
  })
}

function weekOf({ opened, view, sessionsOf, lang }: Sources, who: Student): Html {
  const own = sessionsOf(who.id)
  const left = opened.roster.causes.filter(({ student }) => student === who.id)
  return table(
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
        date,
        block,
        tell(lang, words.unserved, { cause: wordFor(`cause_${cause}`)[lang] }),
        '',
        '',
      ]),
    ],
  )
}

/** The activities that a child chose, each with the best place it has in any list, the best first. */
function chosen(who: Student): { activity: ActivityId; rank: number }[] {
  const ranks = new Map<ActivityId, number>()
  for (const { weekday } of who.days)
    choicesOn(who, weekday).forEach((id, at) => {
      ranks.set(id, Math.min(ranks.get(id) ?? Number.POSITIVE_INFINITY, at + 1))
    })
  return [...ranks].map(([activity, rank]) => ({ activity, rank })).sort((a, b) => a.rank - b.rank)
}

const nameOf = ({ week }: Opened, id: string): string =>
  week.activities.find((row) => row.id === id)?.name ?? id

function choicesOf(opened: Opened, who: Student, lang: Lang): Html {
  const rows = chosen(who).map(({ activity, rank }) => {
    const found = explainChild(opened, who.id, activity)
    const sessions = found.ok ? found.value.sessions : []
    const has = found.ok && found.value.has
    const told = sessions.map(
      ({ group, size, max, cutOff, lastNumber }) =>
        html`<div>${tell(lang, words.cutOff, { group, size, max, last: cutOff, number: lastNumber ?? '–' })}</div>`,
    )
    const outcome = has ? words.had : sessions.length === 0 ? words.closed : words.missed
    return [String(rank), nameOf(opened, activity), html`${outcome[lang]}${has ? [] : told}`]
  })
  return html`${table(
    [{ name: words.rank[lang] }, { name: words.activity[lang] }, { name: words.outcome[lang] }],
    rows,
  )}
<p>${tell(lang, words.own, { lottery: who.lottery })}</p>`
}

/** The one change for the most wanted activity, or else the highest choice, that the child has not. */
function changeOf(opened: Opened, who: Student, run: Resolving, lang: Lang): Html {
  const missed = chosen(who).filter(({ activity }) => {
    const found = explainChild(opened, who.id, activity)
    return found.ok && !found.value.has
  })
  const asked = missed.find(({ activity }) => activity === who.mostWanted) ?? missed[0]
  if (asked === undefined) return html`<p>${words.all[lang]}</p>`
  const { tried } = alterChild(
    opened,
    { school: who.school, student: who.id, activity: asked.activity },
    ASKED,
    run,
  )
  const altered = tried.find((each) => each.altered)
  const about = tell(lang, words.about, { activity: nameOf(opened, asked.activity), rank: asked.rank })
  if (altered === undefined) return html`<p>${about}${explainingWords.unaltered[lang]}</p>`
  const { change, proved } = altered
  const proof = (proved ? explainingWords.proved : explainingWords.found)[lang]
  const told =
    change === 'none'
      ? tell(lang, explainingWords.alteredNone, { proof })
      : tell(lang, explainingWords.altered, { change: explainingWords[`change_${change}`][lang], proof })
  return html`<p>${about}${told}</p>
<p class="soft">${words.confirmed[lang]}</p>`
}
