import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Checkbox, Collapse, Form, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { TERM_CODES, type TermCode, terms } from '../../../models/policy/terms.ts'
import { PRESET_NAMES, presets } from '../../../models/policy/weights.ts'
import { solvingPageWords as words } from '../../messages/web/weeks.ts'
import { useFrame } from '../api/data.ts'
import { isOver, useJob, useOpenSolve } from '../api/jobs.ts'
import { useOnePress } from '../api/one-press.ts'
import { useSolve } from '../api/rosters.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { MOST_NAME } from '../model/week-name.ts'
import { EndedSolve } from './solving/ended.tsx'
import { RunningSolve } from './solving/running.tsx'
import { Loading, ProblemAlert } from './states.tsx'

interface Fields {
  readonly name?: string
  readonly preset?: (typeof PRESET_NAMES)[number]
  readonly rounds: number
  readonly loans: boolean
  readonly weights?: Readonly<Partial<Record<TermCode, number | null>>>
}

/** Weights of single terms. */
function Weights({ week, preset }: { readonly week: string; readonly preset: Fields['preset'] }): ReactNode {
  const lang = useLang()
  const own = useFrame(week).data?.value.frame.weights
  const inForce = preset === undefined ? own : presets[preset].weights
  return (
    <>
      <p className="kehou-quiet">{words.weightsLead[lang]}</p>
      <div className="kehou-weights">
        {TERM_CODES.map((code) => (
          <Form.Item key={code} name={['weights', code]} label={`${code} ${terms[code].name[lang]}`}>
            <InputNumber min={0} max={100_000} precision={0} placeholder={String(inForce?.[code] ?? '')} />
          </Form.Item>
        ))}
      </div>
    </>
  )
}

interface Props {
  readonly week: string
  /** Job that is followed; it stands in the address, so that it is found again. */
  readonly job: string | null
  readonly follow: (job: string | null) => void
}

/** What a solve is asked for. */
function SolveForm({ week, follow }: Pick<Props, 'week' | 'follow'>): ReactNode {
  const lang = useLang()
  const solve = useSolve(week)
  const solveOnce = useOnePress(solve)
  const [form] = Form.useForm<Fields>()
  const preset = Form.useWatch('preset', form)
  const start = ({ name = '', preset: emphasis, rounds, loans, weights = {} }: Fields): void => {
    const called = name.trim()
    const single = Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight != null))
    solveOnce(
      {
        rounds,
        loans,
        ...(called === '' ? {} : { name: called }),
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
          <Input maxLength={MOST_NAME} />
        </Form.Item>
        <Form.Item name="preset" label={words.preset[lang]}>
          <Select
            allowClear
            style={{ minWidth: 160 }}
            placeholder={words.own[lang]}
            options={PRESET_NAMES.map((value) => ({ value, label: presets[value].name[lang] }))}
          />
        </Form.Item>
        <Form.Item
          name="rounds"
          label={words.rounds[lang]}
          required={false}
          rules={[{ required: true, message: words.roundsNeeded[lang] }]}
        >
          <InputNumber min={0} max={1000} precision={0} />
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
          items={[
            { key: 'weights', label: words.weights[lang], children: <Weights {...{ week, preset }} /> },
          ]}
        />
      </Form>
      <ProblemAlert error={solve.error} />
    </Card>
  )
}

/** Says that a solve of the week goes on that is not followed: somebody else's, or one's own of before. */
function Going({ week, follow }: Pick<Props, 'week' | 'follow'>): ReactNode {
  const lang = useLang()
  const { data: open } = useOpenSolve(week)
  if (open === null || open === undefined) return null
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={words.going[lang]}
      action={<Button onClick={() => follow(open.id)}>{words.follow[lang]}</Button>}
    />
  )
}

/** Starting a solve, watching it, and what it came to. */
export function SolvePanel({ week, job: id, follow }: Props): ReactNode {
  const client = useQueryClient()
  const { job, error } = useJob(id)
  const isEnded = job !== undefined && isOver(job)
  useEffect(() => {
    if (isEnded) void client.invalidateQueries({ queryKey: ['weeks', week, 'rosters'] })
  }, [isEnded, week, client])
  if (id !== null && job === undefined && error === null) return <Loading />
  return (
    <>
      <ProblemAlert error={error} />
      {job === undefined ? null : isEnded ? (
        <EndedSolve {...{ week, job }} dismiss={() => follow(null)} />
      ) : (
        <RunningSolve {...{ week, job }} />
      )}
      {id === null ? <Going {...{ week, follow }} /> : null}
      {job === undefined || isEnded ? <SolveForm {...{ week, follow }} /> : null}
    </>
  )
}
