import { wordFor } from '../../../../models/policy/glossary.ts'
import type { School } from '../../../../models/school.ts'
import type { Lang } from '../../../../models/text.ts'
import { groupBy } from '../../../files/roster/group.ts'
import { type DutyView, placeOf, type RosterView, type SessionView } from '../../../files/roster/view.ts'
import { enumerated } from '../../../messages/lists.ts'
import { reportWords as words } from '../../../messages/reports.ts'
import { timetableWords as columns } from '../../../messages/timetables.ts'
import { classesWords, codesOf, dayName, timesOf } from '../../entries.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** The sessions of a school by day and block, and its site duties. */
export function byDay(view: RosterView, school: School, lang: Lang): Html {
  const sessions = groupBy(view.sessionsOf(school), ({ day }) => day.date)
  const duties = groupBy(
    view.duties.filter((duty) => duty.school.id === school.id && duty.adults.length > 0),
    ({ day }) => day.date,
  )
  return html`${view.days.map((day, index) => {
    const own = sessions.get(day.date) ?? []
    const id = `day-${index + 1}`
    return html`<section class="day" id="${id}" data-part="${dayName(day, lang)}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${dayName(day, lang)}</h3>
${own.length === 0 ? html`<p>${words.noSessions[lang]}</p>` : dayTable(view, own, lang)}
${dutyList(view, duties.get(day.date) ?? [], lang)}
</section>
`
  })}`
}

function dayTable(view: RosterView, sessions: readonly SessionView[], lang: Lang): Html {
  const headings = [
    columns.blocks,
    columns.activity,
    columns.category,
    columns.room,
    columns.lead,
    columns.assistants,
    columns.students,
    columns.classes,
  ]
  const blocks = [...groupBy(sessions, (one) => `${codesOf(one)}\u0000${timesOf(one)}`).values()]
  return html`<div class="scroll"><table>
<thead><tr>${headings.map((text) => html`<th scope="col">${text[lang]}</th>`)}</tr></thead>
${blocks.map(
  (own) =>
    html`<tbody>${own.map(
      (
        one,
      ) => html`<tr data-row><th scope="row" class="t">${codesOf(one)} <small>${timesOf(one)}</small></th><td class="t">${one.activity.name}</td><td class="t">${wordFor(one.activity.category)[lang]}</td><td class="t">${placeOf(view, one)}</td><td class="t">${view.nameOf(one.lead)}</td><td class="t">${enumerated(one.assistants.map(view.nameOf), lang)}</td><td class="n">${one.students.length}</td><td>${classesWords(view, one, lang)}</td></tr>
`,
    )}</tbody>`,
)}
</table></div>`
}

const dutyList = (view: RosterView, duties: readonly DutyView[], lang: Lang): Html =>
  duties.length === 0
    ? NOTHING
    : html`<p>${words.siteDuties[lang]}: ${duties
        .map(
          ({ duty, block, adults }) =>
            `${duty.name} ${block.start}–${block.end} ${enumerated(adults.map(view.nameOf), lang)}`,
        )
        .join(lang === 'zh' ? '；' : '; ')}</p>`
