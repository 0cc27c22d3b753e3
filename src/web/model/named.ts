import type { Target } from '../../../models/answers/targets.ts'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { blockAt, heldAt } from './blocks.ts'

/** A place of a school's week as people call it. */
export function placeName(view: SchoolView, { at }: Pick<Target, 'at'>, lang: Lang): string {
  const day = (date: string): string => weekdayName(weekdayOf(date))[lang]
  switch (at.kind) {
    case 'session': {
      const session = view.sessions.find(({ group, date, blocks }) => {
        return group === at.group && date === at.date && blocks.some((block) => block === at.block)
      })
      const activity = view.activities.find(({ id }) => id === session?.activity)
      const room = view.rooms.find(({ id }) => id === session?.room)
      const when = session === undefined ? blockAt(view, at.date, at.block, lang) : heldAt(session, lang)
      return `${when} ${activity?.name ?? at.group} · ${room?.name ?? session?.room ?? ''}`
    }
    case 'duty':
      return `${day(at.date)} ${view.duties.find(({ duty }) => duty === at.duty)?.name ?? at.duty}`
    case 'room':
      return view.rooms.find(({ id }) => id === at.room)?.name ?? at.room
    case 'time':
      return blockAt(view, at.date, at.block, lang)
    default:
      return at satisfies never
  }
}
