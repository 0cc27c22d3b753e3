import type { School } from '../../../../models/school.ts'
import type { Lang } from '../../../../models/text.ts'
import type { RosterView } from '../../../files/roster/view.ts'
import { enumerated } from '../../../messages/lists.ts'
import { reportWords as words } from '../../../messages/reports.ts'
import { roomEntry } from '../../entries.ts'
import { type RoomWeek, roomsOf } from '../../week-grid.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { entries, weekTable } from '../table.ts'

/** The rooms of a school with their week; those that are not used are named below. */
export function rooms(view: RosterView, school: School, lang: Lang): Html {
  const all = roomsOf(view, school)
  const isFree = ({ days }: RoomWeek): boolean => days.every((day) => day.length === 0)
  const free = all.filter(isFree).map(({ room }) => view.roomName(room))
  const site: string = school.id
  const table = weekTable({
    corner: words.rooms[lang],
    days: view.days,
    lang,
    rows: all
      .filter((one) => !isFree(one))
      .map(({ room, days }) => ({
        head: html`${view.roomName(room)}${room.site === site ? NOTHING : html`<br><small>${view.siteName(room.site)}</small>`}`,
        days: days.map((day) => entries(day.map((session) => roomEntry(view, session)))),
      })),
  })
  return html`${table}${free.length === 0 ? NOTHING : html`<h3>${words.free[lang]}</h3><p>${enumerated(free, lang)}</p>`}`
}
