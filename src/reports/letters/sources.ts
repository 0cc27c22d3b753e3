import type { Lang } from '../../../models/text.ts'
import type { Opened } from '../../../solver/index.ts'
import type { Engagement } from '../../files/roster/engagements.ts'
import { groupBy } from '../../files/roster/group.ts'
import { type RosterView, type SessionView, viewOf } from '../../files/roster/view.ts'
import { figuresOf } from '../figures.ts'
import { spreadOf } from '../spread.ts'

/** What all letters of a roster are written from. */
export interface Sources {
  readonly opened: Opened
  readonly view: RosterView
  readonly lang: Lang
  readonly sessionsOf: (student: string) => readonly SessionView[]
  readonly engagementsOf: (staff: string) => readonly Engagement[]
  /** Median minutes of a school's teachers, scaled to a full contract; 0 of no school. */
  readonly medianOf: (school: string | null) => number
}

export function sourcesOf(opened: Opened, lang: Lang): Sources {
  const view = viewOf(opened.roster)
  const sessions = new Map<string, SessionView[]>()
  for (const session of view.sessions)
    for (const { id } of session.students) sessions.set(id, [...(sessions.get(id) ?? []), session])
  const engagements = groupBy(view.engagements, ({ who }) => who.id as string)
  const medians = new Map<string, number>(
    figuresOf(view).map(({ school, teachers }) => [
      school.id,
      spreadOf(teachers.map(({ load }) => load)).median,
    ]),
  )
  return {
    opened,
    view,
    lang,
    sessionsOf: (student) => sessions.get(student) ?? [],
    engagementsOf: (staff) => engagements.get(staff) ?? [],
    medianOf: (school) => medians.get(school ?? '') ?? 0,
  }
}
