import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Form, Select } from 'antd'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { useMatch } from 'react-router'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { plusDays, weekdayOf } from '../../../models/time.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { newKey } from '../api/api.ts'
import { isOver, useJob } from '../api/jobs.ts'
import { type RosterHead, useRepairs, useSummaries } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { useStaff } from '../api/weeks.ts'
import { useLang } from '../lang.tsx'
import { Repairs } from './repairs.tsx'
import { ProblemAlert } from './states.tsx'

interface Absence {
  readonly staff: string
  readonly from: string
  readonly to: string
}

interface Asking {
  readonly week: string
  readonly roster: RosterHead
  readonly monday: string
  /** The school that is looked at, whose people come first; null: the district. */
  readonly school: string | null
  readonly isPending: boolean
  readonly ask: (absence: Absence) => void
}

/** Who is absent, and when. */
function AbsenceForm({ week, roster, monday, school, isPending, ask }: Asking): ReactNode {
  const lang = useLang()
  const [form] = Form.useForm<Absence>()
  const [typed, type] = useState('')
  const name = useDeferredValue(typed.trim())
  const staff = useStaff(week, { school, name })
  const summaries = useSummaries(roster.id)
  const schools = new Map(summaries.data?.map((one) => [one.school, one.name]))
  const people = (staff.data ?? []).map((one) => ({
    value: one.id,
    label: [one.name ?? one.id, schools.get(one.school ?? '') ?? ''].filter(Boolean).join(' · '),
  }))
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const value = plusDays(monday, day)
    return { value, label: `${weekdayName(weekdayOf(value))[lang]} ${value.slice(5)}` }
  })
  return (
    <Form<Absence> form={form} layout="vertical" initialValues={{ from: monday, to: monday }} onFinish={ask}>
      <Form.Item name="staff" label={words.who[lang]} rules={[{ required: true }]}>
        <Select
          autoFocus
          showSearch={{ filterOption: false, onSearch: type }}
          options={people}
          loading={staff.isFetching}
          notFoundContent={words.nobody[lang]}
        />
      </Form.Item>
      <div className="kehou-line">
        <Form.Item name="from" label={words.from[lang]} style={{ minWidth: 160 }}>
          <Select options={days} onChange={(date: string) => form.setFieldValue('to', date)} />
        </Form.Item>
        <Form.Item name="to" label={words.to[lang]} style={{ minWidth: 160 }} dependencies={['from']}>
          <Select options={days} />
        </Form.Item>
      </div>
      <ProblemAlert error={staff.error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {words.find[lang]}
      </Button>
    </Form>
  )
}

type Props = Pick<Asking, 'week' | 'roster' | 'monday'>

/** Somebody is absent: what happened, the repairs of it, and taking one. It is kept while one looks at a repair. */
function RepairDrawer({ close, isOpen, ...of }: Props & { close: () => void; isOpen: boolean }): ReactNode {
  const lang = useLang()
  const client = useQueryClient()
  const { week, roster } = of
  const school = useMatch('/weeks/:week/schools/:school')?.params.school ?? null
  const repairs = useRepairs(roster.id)
  const { job, error } = useJob(repairs.data?.id ?? null)
  const over = job !== undefined && isOver(job)
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ['weeks', week, 'rosters'] })
  }, [over, week, client])
  const ask = ({ staff, from, to }: Absence): void => {
    const [first = from, last = to] = [from, to].sort()
    const event = { id: newKey(), kind: 'absence', staff, from: first, to: last } as const
    repairs.mutate({ changes: { schema: 'kehou/changes/1', events: [event] } })
  }
  const isLooking = repairs.isSuccess && !over && error === null
  return (
    <Drawer open={isOpen} onClose={close} size="large" title={words.title[lang]}>
      <ProblemAlert error={repairs.error ?? error} />
      {repairs.isSuccess ? null : (
        <AbsenceForm {...of} school={school} ask={ask} isPending={repairs.isPending} />
      )}
      {isLooking ? <p role="status">{words.finding[lang]}</p> : null}
      {over ? <Repairs week={week} school={school} job={job} close={close} /> : null}
      {repairs.isSuccess ? <Button onClick={repairs.reset}>{words.again[lang]}</Button> : null}
    </Drawer>
  )
}

interface ButtonProps extends Omit<Props, 'monday'> {
  readonly monday: string | null
}

/** The way to a repair, for whoever may ask for one. */
export function RepairButton({ monday, ...of }: ButtonProps): ReactNode {
  const lang = useLang()
  const { data: self } = useSelf()
  const [isOpen, open] = useState(false)
  if (monday === null || self?.may.includes('jobs.write') !== true) return null
  return (
    <>
      <Button onClick={() => open(true)}>{words.open[lang]}</Button>
      <RepairDrawer {...of} monday={monday} isOpen={isOpen} close={() => open(false)} />
    </>
  )
}
