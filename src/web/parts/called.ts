import { useMemo } from 'react'
import { z } from 'zod'
import { type Column, valueIn } from '../../files/csv/table.ts'
import { ALL, type NamedKind, useNames, useOptions } from '../api/data.ts'
import { namedBy } from '../model/references.ts'
import type { Called } from '../model/row-words.ts'

/** Ids that are asked for at once. */
const MOST = 500

/** Ids of a kind that rows name, each once. */
function idsOf(bodies: readonly object[], columns: readonly Column[], kind: NamedKind): string[] {
  const ids = bodies.flatMap((body) =>
    columns
      .filter(({ cell: { refers } }) => namedBy(refers) === kind)
      .flatMap((column) => [valueIn(column, body)].flat())
      .filter((id): id is string => typeof id === 'string'),
  )
  return [...new Set(ids)].sort().slice(0, MOST)
}

const block = z.object({
  code: z.string(),
  weekday: z.number(),
  start: z.string(),
  end: z.string(),
  kind: z.string(),
})
const school = z.object({ id: z.string(), blocks: z.array(block) })

const hasBlocks = ({ cell: { refers, holds } }: Column): boolean => refers === 'block' || holds === 'slot'

/** What rows call what some of their columns name. */
export function useCalled(week: string, bodies: readonly object[], columns: readonly Column[]): Called {
  const ids = (of: NamedKind): string[] => idsOf(bodies, columns, of)
  const names = {
    school: useNames(week, 'school', ids('school')).data,
    room: useNames(week, 'room', ids('room')).data,
    institution: useNames(week, 'institution', ids('institution')).data,
    staff: useNames(week, 'staff', ids('staff')).data,
    activity: useNames(week, 'activity', ids('activity')).data,
  }
  const schools = useOptions(week, columns.some(hasBlocks) ? 'schools' : null, ALL).data
  const blocks = useMemo(() => {
    const known = (schools ?? []).flatMap(({ body }) => school.safeParse(body).data ?? [])
    return new Map(known.map((one) => [one.id, one.blocks]))
  }, [schools])
  const given = Object.entries(names).flatMap(([kind, of]) => (of === undefined ? [] : [[kind, of] as const]))
  return { names: Object.fromEntries(given), blocks }
}
