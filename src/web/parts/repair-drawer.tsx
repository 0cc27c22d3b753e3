import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Spin } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useMatch, useSearchParams } from 'react-router'
import { z } from 'zod'
import { event } from '../../../models/events.ts'
import { tell } from '../../messages/message.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { newKey } from '../api/api.ts'
import { isOver, type Job, useJob } from '../api/jobs.ts'
import { type RosterHead, useCancel, useRepairs } from '../api/rosters.ts'
import { useLang } from '../lang.tsx'
import { eventOf, momentOf } from '../model/events.ts'
import { EventForm, type Filled, WHO } from './event-form.tsx'
import { Repairs } from './repairs.tsx'
import { AskedFor, ReportedAlert } from './reported.tsx'
import { StandIns } from './stand-ins.tsx'
import { ProblemAlert } from './states.tsx'

interface Props {
  readonly week: string
  readonly roster: RosterHead
  readonly monday: string
}

const asked = z.object({
  roster: z.string(),
  changes: z.object({
    events: z.array(event),
    disturbance: z.object({ from: z.string().nullish() }).nullish(),
  }),
})

/** What a job was asked: of which roster, and what happened. */
const askOf = ({ ask }: Job): z.infer<typeof asked> | null => asked.safeParse(ask).data ?? null

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
  const [told, setTold] = useState<Filled | null>(null)
  const [params, setParams] = useSearchParams()
  const repairs = useRepairs(roster.id)
  // Links to other places of the week do not name it: it is kept all the same.
  const asking = params.get('repair') ?? repairs.data?.id ?? null
  const { job, error } = useJob(asking)
  const cancel = useCancel()
  const person = params.get('by') === 'person' ? params.get('of') : null
  /** The job stands in the address: who comes back finds it. */
  const follow = (id: string | null): void =>
    setParams(
      (old) => {
        if (id === null) old.delete('repair')
        else old.set('repair', id)
        return old
      },
      { replace: true },
    )
  const over = job !== undefined && isOver(job)
  const ask = job === undefined ? null : askOf(job)
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ['weeks', week, 'rosters'] })
  }, [over, week, client])
  const find = (filled: Filled): void => {
    const { students = null, adults = null } = filled
    const from = momentOf(filled, monday, new Date())
    const disturbance =
      students === null && adults === null && from === null ? null : { students, adults, from }
    begin(roster.id)
    setTold(filled)
    repairs.mutate(
      { changes: { schema: 'kehou/changes/1', events: [eventOf(newKey(), filled)], disturbance } },
      { onSuccess: ({ id }) => follow(id) },
    )
  }
  const askAll = (): void => {
    begin(roster.id)
    repairs.mutate({}, { onSuccess: ({ id }) => follow(id) })
  }
  const again = (): void => {
    // What nobody waits for any more is not looked for.
    if (asking !== null && !over) cancel.mutate(asking)
    setTold(null)
    follow(null)
    repairs.reset()
  }
  const since = asking === null ? null : (ask?.changes.disturbance?.from ?? null)
  const isLooking = asking !== null && !over && error === null
  const isAbsence = told !== null && told.kind === 'absence' && told.who !== undefined && told.who !== ''
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      size="large"
      title={words.title[lang]}
      // Most often somebody is absent: a name can be typed at once.
      afterOpenChange={(isThere) => {
        if (isThere) document.getElementById(WHO)?.focus()
      }}
    >
      <ProblemAlert error={repairs.error ?? error} />
      {asking === null ? (
        <>
          <ReportedAlert week={week} isPending={repairs.isPending} ask={askAll} />
          <EventForm
            key={person ?? ''}
            {...{ week, monday, school, person }}
            ask={find}
            roster={roster.id}
            isPending={repairs.isPending}
            follow={setTold}
          />
          {isAbsence ? (
            <StandIns week={week} roster={roster.id} staff={told.who ?? ''} from={told.from} to={told.to} />
          ) : null}
        </>
      ) : (
        <ul className="kehou-plain">
          {ask?.changes.events.map((one) => (
            <li key={one.id}>
              <AskedFor week={week} event={one} />
            </li>
          ))}
        </ul>
      )}
      {since === null ? null : (
        <p className="kehou-quiet">{tell(lang, words.since, { moment: since.replace('T', ' ') })}</p>
      )}
      {isLooking ? (
        <div role="status" className="kehou-line">
          <Spin size="small" />
          <span>{words.finding[lang]}</span>
          <span className="kehou-quiet">
            {job?.state === 'running' ? words.running[lang] : words.waiting[lang]}
          </span>
        </div>
      ) : null}
      {over ? (
        <Repairs week={week} school={school} job={job} before={ask?.roster ?? begun} close={close} />
      ) : null}
      {asking === null ? null : (
        <Button onClick={again}>{isLooking ? words.stop[lang] : words.again[lang]}</Button>
      )}
      <ProblemAlert error={cancel.error} />
    </Drawer>
  )
}
