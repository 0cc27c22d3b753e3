import { useQuery } from '@tanstack/react-query'
import type { components } from '../../client/schema.ts'
import { answerOf, api } from './api.ts'

export type RosterHead = components['schemas']['Roster']

/** Rosters of a week, the latest first. */
export const useRosters = (week: string) =>
  useQuery({
    queryKey: ['weeks', week, 'rosters'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/v1/weeks/{week}/rosters', { params: { path: { week }, query: { limit: 500 } } }),
        )
      ).items,
  })

/** Schools of a roster at a glance. */
export const useSummaries = (roster: string | null) =>
  useQuery({
    queryKey: ['rosters', roster, 'schools'],
    enabled: roster !== null,
    // What a roster decides never changes: a change is another roster.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await answerOf(api.GET('/v1/rosters/{id}/schools', { params: { path: { id: roster ?? '' } } }))).items,
  })

/** A school's week. */
export const useSchoolView = (roster: string | null, school: string) =>
  useQuery({
    queryKey: ['rosters', roster, 'schools', school],
    enabled: roster !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      await answerOf(
        api.GET('/v1/rosters/{id}/schools/{school}', { params: { path: { id: roster ?? '', school } } }),
      ),
  })

/** The roster that is shown where none is chosen: the one in force, else the latest draft. */
export const shownRoster = (rosters: readonly RosterHead[], chosen: string | null): RosterHead | null =>
  rosters.find(({ id }) => id === chosen) ??
  rosters.find(({ state }) => state === 'published') ??
  rosters[0] ??
  null
