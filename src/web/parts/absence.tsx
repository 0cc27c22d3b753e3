import { Button, Card, Form, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { toldBefore } from '../../../models/absences.ts'
import { headed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { ownWords as words } from '../../messages/web/people.ts'
import { useOnePress } from '../api/one-press.ts'
import { useAbsence, useAbsences, useThere } from '../api/own.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { DaySelect, dayIn, daysAhead } from './day-select.tsx'
import { ProblemAlert } from './states.tsx'

/** What was told so far, whether the week has been rearranged for it, and taking it back. */
function Told({
  week,
  begin,
  done,
}: {
  readonly week: string
  readonly begin: () => void
  readonly done: () => void
}): ReactNode {
  const lang = useLang()
  const absences = useAbsences(week)
  const there = useThere(week)
  const list = absences.data ?? []
  if (list.length === 0) return null
  return (
    <>
      <ul className="kehou-plain">
        {list.map(({ id, version, from, to, answered }) => (
          <li key={id} className="kehou-line">
            <span>{from === to ? dayIn(lang, from) : `${dayIn(lang, from)} – ${dayIn(lang, to)}`}</span>
            <Tag>{(answered ? words.rearranged : words.notYet)[lang]}</Tag>
            <Button
              size="small"
              aria-label={headed(words.there[lang], from, lang)}
              loading={there.isPending}
              onClick={() => {
                begin()
                there.mutate({ id, version }, { onSuccess: done })
              }}
            >
              {words.there[lang]}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemAlert error={there.error} />
    </>
  )
}

interface Fields {
  readonly from: string
  readonly to: string
}

interface Week {
  readonly id: string
  readonly monday: string
  readonly name: string
}

/** Saying that one shall be away: whoever plans hears of it. */
export function AbsenceCard({
  first,
  weeks,
}: {
  /** The one that is shown first. */
  readonly first: Week
  readonly weeks: readonly Week[]
}): ReactNode {
  const lang = useLang()
  const absence = useAbsence()
  const absenceOnce = useOnePress(absence)
  // Said here, where it was done, until something else is: a notice that goes by itself is missed by whoever is slow.
  const [said, say] = useState<'sent' | 'thereSaid' | null>(null)
  const [form] = Form.useForm<Fields & { readonly week: string }>()
  const chosen = Form.useWatch('week', form) ?? first.id
  const { monday, id: week } = weeks.find(({ id }) => id === chosen) ?? first
  const [day = monday] = daysAhead(monday)
  const told = useAbsences(week).data ?? []
  // What was done before is not said beside what is done now, nor beside why that fails.
  const begin = (): void => {
    say(null)
    absence.reset()
  }
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.absence[lang]}</h2>}>
      <Told week={week} begin={begin} done={() => say('thereSaid')} />
      <p role="status" style={said === null ? { margin: 0 } : {}}>
        {said === null ? '' : `✓ ${words[said][lang]}`}
      </p>
      <Form<Fields & { readonly week: string }>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ week: first.id, from: day, to: day }}
        onFinish={(fields) => {
          say(null)
          absenceOnce(fields, { onSuccess: () => say('sent') })
        }}
        onFinishFailed={begin}
      >
        <Form.Item name="week" label={words.week[lang]} hidden={weeks.length === 1}>
          <Select
            options={weeks.map(({ id, name, monday: begins }) => ({ value: id, label: `${name} ${begins}` }))}
            onChange={(id: string) => {
              const [begin = monday] = daysAhead(weeks.find((one) => one.id === id)?.monday ?? monday)
              form.setFieldsValue({ from: begin, to: begin })
            }}
          />
        </Form.Item>
        <Form.Item name="from" label={words.from[lang]}>
          <DaySelect monday={monday} label={words.from[lang]} />
        </Form.Item>
        <Form.Item
          name="to"
          label={words.to[lang]}
          dependencies={['from']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, to: string) => {
                const from = String(getFieldValue('from'))
                if (to < from) return Promise.reject(new Error(words.reversed[lang]))
                const before = toldBefore(told, { from, to, start: null, end: null })
                return before === undefined
                  ? Promise.resolve()
                  : Promise.reject(new Error(tell(lang, words.toldBefore, before)))
              },
            }),
          ]}
        >
          <DaySelect monday={monday} label={words.to[lang]} />
        </Form.Item>
        <ProblemAlert error={absence.error} />
        <Button
          type="primary"
          htmlType="submit"
          loading={absence.isPending}
          style={{ marginTop: absence.error === null ? 0 : space.s }}
        >
          {words.send[lang]}
        </Button>
      </Form>
    </Card>
  )
}
