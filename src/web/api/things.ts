import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'

/** Kinds of things of which something can happen, with their lists. */
const LISTS = {
  staff: 'staff',
  room: 'rooms',
  venue: 'venues',
  institution: 'institutions',
  school: 'schools',
} as const
export type ThingKind = keyof typeof LISTS | 'student'

interface Named {
  readonly id: string
  readonly name?: string
  readonly school?: string | null
}

interface Choice {
  readonly value: string
  readonly label: string
  /** The school that it belongs to. */
  readonly school: string | null
}

const MOST = 500

const choiceOf = ({ id, name, school }: Named): Choice => ({
  value: id,
  label: name === undefined || name === '' ? id : name,
  school: school ?? null,
})

/** Things of a week to choose from: those whose name or id holds what was typed, else those of a school. */
export const useThings = (
  week: string,
  kind: ThingKind,
  { school, typed }: { school: string | null; typed: string },
) =>
  useQuery({
    queryKey: ['weeks', week, 'things', kind, school, typed],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Choice[]> => {
      if (kind === 'student') return typed === '' ? [] : await foundStudents(week, typed)
      const name = typed === '' ? {} : { name: typed }
      const of = typed === '' && school !== null && (kind === 'staff' || kind === 'room') ? { school } : {}
      const page = await answerOf(
        api.GET(`/v1/weeks/{week}/${LISTS[kind]}`, {
          params: { path: { week }, query: { limit: MOST, ...name, ...of } },
        }),
      )
      return page.items.map(({ body }) => choiceOf(body))
    },
  })

async function foundStudents(week: string, q: string): Promise<Choice[]> {
  const { items } = await answerOf(
    api.GET('/v1/weeks/{week}/search', { params: { path: { week }, query: { q } } }),
  )
  return items
    .filter(({ what }) => what === 'student')
    .map(({ id, of, school }) => ({ value: id, label: `${id} · ${of}`, school }))
}

/** A student, and the blocks of their school that are for their grade. */
async function ofStudent(week: string, student: string) {
  const { body: who } = await answerOf(
    api.GET('/v1/weeks/{week}/students/{id}', { params: { path: { week, id: student } } }),
  )
  const { body: school } = await answerOf(
    api.GET('/v1/weeks/{week}/schools/{id}', { params: { path: { week, id: who.school } } }),
  )
  return { who, blocks: school.blocks.filter(({ grades }) => grades.includes(who.grade)) }
}

/** Blocks of a student's school that are for their grade. */
export const useBlocks = (week: string, student: string) =>
  useQuery({
    queryKey: ['weeks', week, 'blocks of', student],
    enabled: student !== '',
    staleTime: 60_000,
    queryFn: async () => (await ofStudent(week, student)).blocks,
  })

/** Standing groups that a student could join, or is in and could leave. */
export const useGroups = (week: string, student: string, kind: 'join_group' | 'leave_group') =>
  useQuery({
    queryKey: ['weeks', week, 'groups of', student, kind],
    enabled: student !== '',
    staleTime: 60_000,
    queryFn: async () => {
      const path = { week }
      const { who, blocks } = await ofStudent(week, student)
      const query = { limit: MOST, school: who.school }
      const [groups, activities] = await Promise.all([
        answerOf(api.GET('/v1/weeks/{week}/standing-groups', { params: { path, query } })),
        answerOf(api.GET('/v1/weeks/{week}/activities', { params: { path, query } })),
      ])
      const names = new Map(activities.items.map(({ body: { id, name } }) => [id, name]))
      return groups.items
        .map(({ body }) => body)
        .filter(({ members }) => members.includes(student) === (kind === 'leave_group'))
        .map(({ id, activity, slots }) => ({
          id,
          activity: names.get(activity) ?? activity,
          slots,
          blocks,
        }))
    },
  })
