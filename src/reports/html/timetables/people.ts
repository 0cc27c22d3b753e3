import { wordFor } from '../../../../models/policy/glossary.ts'
import type { School } from '../../../../models/school.ts'
import type { Lang } from '../../../../models/text.ts'
import type { RosterView } from '../../../files/roster/view.ts'
import { enumerated } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { reportWords as words } from '../../../messages/reports.ts'
import { personEntry } from '../../entries.ts'
import { type PersonWeek, peopleOf } from '../../week-grid.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { entries, weekTable } from '../table.ts'

const workWords = ({ minutes, late }: PersonWeek['work'], lang: Lang): string => {
  const ofWhich = late === 0 ? '' : `${lang === 'zh' ? '，' : ', '}${words.ofWhichLate[lang]} ${late}`
  return `${tell(lang, words.inMinutes, { minutes })}${ofWhich}`
}

/** The people of a school with their week; those without a duty are named below. */
export function people(view: RosterView, school: School, lang: Lang): Html {
  const all = peopleOf(view, school)
  const isIdle = ({ days }: PersonWeek): boolean => days.every((day) => day.length === 0)
  const idle = all.filter(isIdle).map(({ who }) => view.nameOf(who))
  const table = weekTable({
    corner: words.people[lang],
    days: view.days,
    lang,
    rows: all
      .filter((one) => !isIdle(one))
      .map(({ who, days, work }) => ({
        head: html`${view.nameOf(who)}<br><small>${wordFor(who.source)[lang]}<br>${who.id}<br>${workWords(work, lang)}</small>`,
        days: days.map((day) => entries(day.map((one) => personEntry(view, one, school, lang)))),
      })),
  })
  return html`${table}${idle.length === 0 ? NOTHING : html`<h3>${words.noDuty[lang]}</h3><p>${enumerated(idle, lang)}</p>`}`
}
