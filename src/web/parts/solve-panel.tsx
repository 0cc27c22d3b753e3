import { useQueryClient } from '@tanstack/react-query'
import {
  Button,
  Card,
  Checkbox,
  Collapse,
  Form,
  Input,
  InputNumber,
  Progress,
  Select,
  Statistic,
  Tag,
} from 'antd'
import { type ReactNode, useEffect, useMemo } from 'react'
import { TERM_CODES, type TermCode, terms } from '../../../models/policy/terms.ts'
import { PRESET_NAMES, presets } from '../../../models/policy/weights.ts'
import { tell } from '../../messages/message.ts'
import { solvingPageWords as words } from '../../messages/web/weeks.ts'
import { isOver, type Job, type Point, useJob } from '../api/jobs.ts'
import { useCancel, useSolve } from '../api/rosters.ts'
import { useThings } from '../api/things.ts'
import { colours, space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { Plot } from './plot.tsx'
import { ProblemAlert } from './states.tsx'

interface Fields {
  readonly name?: string
  readonly preset?: (typeof PRESET_NAMES)[number]
  readonly rounds: number
  readonly loans: boolean
  readonly weights?: Readonly<Partial<Record<TermCode, number | null>>>
}

/** Value and bound while somebody watches. */
function Curve({ curve }: { readonly curve: readonly Point[] }): ReactNode {
  const lang = useLang()
  const option = useMemo(
    () => ({
      color: [colours.brand, colours.good],
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
  return <Plot option={option} height={220} label={words.curve[lang]} />
}

/** Schools that have done the round under way, one after the other. */
function Ticked({
  week,
  done,
}: {
  readonly week: string
  readonly done: readonly { readonly school: string }[]
}): ReactNode {
  const lang = useLang()
  const schools = useThings(week, 'school', { school: null, typed: '' })
  const names = new Map(schools.data?.map(({ value, label }) => [value, label]))
  if (done.length === 0) return null
  return (
    <ul className="kehou-ticked" aria-label={words.ticked[lang]}>
      {done.map(({ school }) => (
        <li key={school}>
          <Tag>✓ {names.get(school) ?? school}</Tag>
        </li>
      ))}
    </ul>
  )
}

/** Weights of single terms. */
function Weights({ preset }: { readonly preset: Fields['preset'] }): ReactNode {
  const lang = useLang()
  return (
    <>
      <p className="kehou-quiet">{words.weightsLead[lang]}</p>
      <div className="kehou-weights">
        {TERM_CODES.map((code) => (
          <Form.Item key={code} name={['weights', code]} label={`${code} ${terms[code].name[lang]}`}>
            <InputNumber
              min={0}
              max={100_000}
              precision={0}
              placeholder={preset === undefined ? '' : String(presets[preset].weights[code])}
            />
          </Form.Item>
        ))}
      </div>
    </>
  )
}

function Running({
  week,
  job,
  curve,
}: {
  readonly week: string
  readonly job: Job
  readonly curve: readonly Point[]
}): ReactNode {
  const lang = useLang()
  const cancel = useCancel()
  const { progress } = job
  const {
    rounds = 0,
    schools = 0,
    schoolsDone = 0,
    done = [],
    unserved,
    weighted,
    bound,
  } = progress ?? { phase: 'reading' }
  return (
    <div role="status">
      <p>{tell(lang, words.phase, { rounds, done: schoolsDone, schools })}</p>
      {schools === 0 ? null : (
        <Progress
          percent={Math.round((100 * schoolsDone) / schools)}
          size="small"
          aria-label={tell(lang, words.phase, { rounds, done: schoolsDone, schools })}
        />
      )}
      <Ticked week={week} done={done} />
      {weighted === undefined ? null : (
        <div className="kehou-line" style={{ gap: space.l, marginBottom: space.m }}>
          <Statistic title={words.unservedNow[lang]} value={unserved ?? 0} />
          <Statistic title={words.value[lang]} value={weighted} />
          <Statistic title={words.bound[lang]} value={bound ?? '–'} />
        </div>
      )}
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
  const [form] = Form.useForm<Fields>()
  const preset = Form.useWatch('preset', form)
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
        <Running week={week} job={job} curve={curve} />
      </Card>
    )
  const start = ({ name, preset: emphasis, rounds, loans, weights = {} }: Fields): void => {
    const single = Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight != null))
    solve.mutate(
      {
        rounds,
        loans,
        ...(name === undefined || name === '' ? {} : { name }),
        ...(emphasis === undefined ? {} : { preset: emphasis }),
        ...(Object.keys(single).length === 0 ? {} : { weights: single }),
      },
      { onSuccess: (made) => follow(made.id) },
    )
  }
  return (
    <Card title={<h2 className="kehou-h2">{words.start[lang]}</h2>}>
      <Form<Fields>
        form={form}
        layout="inline"
        initialValues={{ rounds: 28, loans: true }}
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
        <Collapse
          ghost
          size="small"
          style={{ width: '100%' }}
          items={[{ key: 'weights', label: words.weights[lang], children: <Weights preset={preset} /> }]}
        />
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
