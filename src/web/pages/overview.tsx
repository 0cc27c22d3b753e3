import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { gapOf } from '../../reports/gaps.ts'
import { askSchool } from '../api/ahead.ts'
import { type RosterHead, useSummaries } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { NoRoster } from '../parts/no-roster.tsx'
import { OverviewTable } from '../parts/overview-table.tsx'
import { Loaded } from '../parts/states.tsx'

/** The district's week at a glance. */
export function Overview({
  week,
  roster,
}: {
  readonly week: string
  readonly roster: RosterHead | null
}): ReactNode {
  const client = useQueryClient()
  const [params] = useSearchParams()
  const may = useSelf().data?.may ?? []
  const mayAsk = may.includes('explain.read')
  const summaries = useSummaries(roster?.id ?? null)
  if (roster === null) return <NoRoster week={week} />
  const query = params.toString() === '' ? '' : `?${params}`
  return (
    <Loaded query={summaries}>
      {(items) => (
        <OverviewTable
          summaries={items}
          gap={gapOf(roster)}
          roster={mayAsk ? roster.id : null}
          near={(school) => askSchool({ client, roster: roster.id }, school)}
          to={(school) => `/weeks/${week}/schools/${school}${query}`}
        />
      )}
    </Loaded>
  )
}
