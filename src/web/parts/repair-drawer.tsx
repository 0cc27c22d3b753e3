import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useMatch } from 'react-router'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { newKey } from '../api/api.ts'
import { isOver, useJob } from '../api/jobs.ts'
import { type RosterHead, useRepairs } from '../api/rosters.ts'
import { useLang } from '../lang.tsx'
import { eventOf } from '../model/events.ts'
import { EventForm, type Filled } from './event-form.tsx'
import { Repairs } from './repairs.tsx'
import { StandIns } from './stand-ins.tsx'
import { ProblemAlert } from './states.tsx'

interface Props {
  readonly week: string
  readonly roster: RosterHead
  readonly monday: string
}

/** Something happened: what, the repairs of it, and taking one. It is kept while one looks at a repair. */
export function RepairDrawer({
  close,
  isOpen,
  ...of
}: Props & { close: () => void; isOpen: boolean }): ReactNode {
  const lang = useLang()
  const client = useQueryClient()
  const { week, roster, monday } = of
  const school = useMatch('/weeks/:week/schools/:school')?.params.school ?? null
  // Repairs are of the roster that was looked at when they were asked for, whichever is looked at by now.
  const [begun, begin] = useState(roster.id)
  const [told, tell] = useState<Filled | null>(null)
  const repairs = useRepairs(roster.id)
  const { job, error } = useJob(repairs.data?.id ?? null)
  const over = job !== undefined && isOver(job)
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ['weeks', week, 'rosters'] })
  }, [over, week, client])
  const ask = (filled: Filled): void => {
    const { students = null, adults = null } = filled
    const disturbance = students === null && adults === null ? null : { students, adults, from: null }
    begin(roster.id)
    repairs.mutate({
      changes: { schema: 'kehou/changes/1', events: [eventOf(newKey(), filled)], disturbance },
    })
  }
  const again = (): void => {
    tell(null)
    repairs.reset()
  }
  const isLooking = repairs.isSuccess && !over && error === null
  const isAbsence = told !== null && told.kind === 'absence' && told.who !== undefined && told.who !== ''
  return (
    <Drawer open={isOpen} onClose={close} size="large" title={words.title[lang]}>
      <ProblemAlert error={repairs.error ?? error} />
      {repairs.isSuccess ? null : (
        <>
          <EventForm
            {...{ week, monday, school, ask }}
            roster={roster.id}
            isPending={repairs.isPending}
            follow={tell}
          />
          {isAbsence ? (
            <StandIns week={week} roster={roster.id} staff={told.who ?? ''} from={told.from} to={told.to} />
          ) : null}
        </>
      )}
      {isLooking ? <p role="status">{words.finding[lang]}</p> : null}
      {over ? <Repairs week={week} school={school} job={job} before={begun} close={close} /> : null}
      {repairs.isSuccess ? <Button onClick={again}>{words.again[lang]}</Button> : null}
    </Drawer>
  )
}
