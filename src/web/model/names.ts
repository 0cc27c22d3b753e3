import type { SchoolView } from '../../views/shapes.ts'
import type { SessionOf } from './perspective.ts'

/** Names by id, made once for a school. */
export interface Names {
  readonly activity: ReadonlyMap<string, SchoolView['activities'][number]>
  readonly person: ReadonlyMap<string, SchoolView['people'][number]>
  readonly room: ReadonlyMap<string, SchoolView['rooms'][number]>
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))

export const namesOf = (view: SchoolView): Names => ({
  activity: byId(view.activities),
  person: byId(view.people),
  room: byId(view.rooms),
})

/** A session as something to refer to: by its group, date and first block. */
export const refOf = ({
  group,
  date,
  blocks: [block = ''],
}: SessionOf): { readonly group: string; readonly date: string; readonly block: string } => ({
  group,
  date,
  block,
})
