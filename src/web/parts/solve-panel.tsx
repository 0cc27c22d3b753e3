import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Checkbox, Form, Input, InputNumber, Select, Statistic } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { PRESET_NAMES, presets } from '../../../models/policy/weights.ts'
import { tell } from '../../messages/message.ts'
import { solvingPageWords as words } from '../../messages/web/weeks.ts'
import { isOver, type Job, type Point, useJob } from '../api/jobs.ts'
import { useCancel, useSolve } from '../api/rosters.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { ProblemAlert } from './states.tsx'

const Plot = lazy(async () => ({ default: (await import('./plot.tsx')).Plot }))

interface Fields {
  readonly name?: string
  readonly preset?: (typeof PRESET_NAMES)[number]
  readonly rounds: number
  readonly loans: boolean
}

/** Value and bound while somebody watches. */
function Curve({ curve }: { readonly curve: readonly Point[] }): ReactNode {
  const lang = useLang()
  const option = useMemo(
    () => ({
      color: ['#0b5cad', '#1b6e3c'],
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 16, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: { type: 'category', data: curve.map(({ rounds }) => rounds) },
      yAxis: { type: 'value', scale: true },
      series: [
        { type: 'line', name: words.value[lang], data: curve.map(({ weighted }) => weighted) },
        { type: 'line', name: words.bound[lang], data: curve.map(({ bound }) => bound) },
      ],
    }),
    [curve, lang],
  )
  return (
    <Suspense fallback={null}>
      <Plot option={option} height={220} label={words.curve[lang]} />
    </Suspense>
  )
}

function Running({ job, curve }: { readonly job: Job; readonly curve: readonly Point[] }): ReactNode {
  const lang = useLang()
  const cancel = useCancel()
  const { progress } = job
  const {
    rounds = 0,
    schools = 0,
    schoolsDone = 0,
    unserved,
    weighted,
    bound,
  } = progress ?? { phase: 'reading' }
  return (
    <div role="status">
      <p>{tell(lang, words.phase, { rounds, done: schoolsDone, schools })}</p>
      <div className="kehou-line" style={{ gap: space.l }}>
        {unserved === undefined ? null : <span>{tell(lang, words.unservedNow, { count: unserved })}</span>}
        {weighted === undefined ? null : <Statistic title={words.value[lang]} value={weighted} />}
        {bound === undefined || bound === null ? null : <Statistic title={words.bound[lang]} value={bound} />}
      </div>
      {curve.length > 1 ? <Curve curve={curve} /> : null}
      <Button danger disabled={job.cancelAsked} onClick={() => cancel.mutate(job.id)}>
        {job.cancelAsked ? words.stopping[lang] : words.cancel[lang]}
      </Button>
      <ProblemAlert error={cancel.error} />
    </div>
  )
}

interface Props {
  readonly week: string
  /** Job that is followed; it stands in the address, so that it is found again. */
  readonly job: string | null
  readonly follow: (job: string | null) => void
}

/** Starting a solve and watching it. */
export function SolvePanel({ week, job: id, follow }: Props): ReactNode {
  const lang = useLang()
  const solve = useSolve(week)
  const client = useQueryClient()
  const { job, error, curve } = useJob(id)
  const state = job?.state
  useEffect(() => {
    if (state === 'done' || state === 'cancelled')
      void client.invalidateQueries({ queryKey: ['weeks', week, 'rosters'] })
  }, [state, week, client])
  if (job !== undefined && !isOver(job))
    return (
      <Card title={<h2 className="kehou-h2">{words.running[lang]}</h2>}>
        <Running job={job} curve={curve} />
      </Card>
    )
  const start = ({ name, preset, rounds, loans }: Fields): void =>
    solve.mutate(
      {
        rounds,
        loans,
        ...(name === undefined || name === '' ? {} : { name }),
        ...(preset === undefined ? {} : { preset }),
      },
      { onSuccess: (made) => follow(made.id) },
    )
  return (
    <Card title={<h2 className="kehou-h2">{words.start[lang]}</h2>}>
      <Form<Fields>
        layout="inline"
        initialValues={{ rounds: 7, loans: true }}
        onFinish={start}
        style={{ rowGap: space.s }}
      >
        <Form.Item name="name" label={words.draftName[lang]}>
          <Input />
        </Form.Item>
        <Form.Item name="preset" label={words.preset[lang]}>
          <Select
            allowClear
            style={{ minWidth: 160 }}
            placeholder={words.own[lang]}
            options={PRESET_NAMES.map((value) => ({ value, label: presets[value].name[lang] }))}
          />
        </Form.Item>
        <Form.Item name="rounds" label={words.rounds[lang]}>
          <InputNumber min={0} max={1000} />
        </Form.Item>
        <Form.Item name="loans" valuePropName="checked">
          <Checkbox>{words.loans[lang]}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={solve.isPending}>
          {words.start[lang]}
        </Button>
      </Form>
      <ProblemAlert error={solve.error ?? error} />
      {job?.problem ? (
        <p role="alert">
          {tell(lang, words.failed, { title: job.problem.title })} {job.problem.detail}
        </p>
      ) : null}
    </Card>
  )
}
