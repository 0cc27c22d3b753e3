import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { plusDays } from '../../../models/time.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { useSummaries } from '../api/rosters.ts'
import { useLang } from '../lang.tsx'
import { asksOf, HAPPENINGS, type Told } from '../model/events.ts'
import { Chosen, ClassChosen, GroupChosen, LoanChosen } from './event-pickers.tsx'

/** What is told, and how many may be disturbed by its repair. */
export interface Filled extends Told {
  readonly students?: number | null
  readonly adults?: number | null
}

interface Props {
  readonly week: string
  readonly roster: string
  readonly monday: string
  /** The school that is looked at, whose people come first; null: the district. */
  readonly school: string | null
  readonly isPending: boolean
  readonly ask: (told: Filled) => void
  /** Told while it is filled in. */
  readonly follow: (told: Filled) => void
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
const SIDES = ['home', 'teacher'] as const
const ANSWERS = ['recalled', 'refused', 'given'] as const

/** What happened, to whom or what, and when. */
export function EventForm({ week, roster, monday, school, isPending, ask, follow }: Props): ReactNode {
  const lang = useLang()
  const [form] = Form.useForm<Filled>()
  const kind = Form.useWatch('kind', form) ?? 'absence'
  const who = Form.useWatch('who', form) ?? ''
  const at = Form.useWatch('school', form) ?? null
  const summaries = useSummaries(roster)
  const schools = new Map(summaries.data?.map((one) => [one.school, one.name]))
  const days = DAYS.map((day) => {
    const value = plusDays(monday, day)
    return { value, label: `${weekdayName(weekdayOf(value))[lang]} ${value.slice(5)}` }
  })
  const weekdays = ([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: weekdayName(value)[lang] }))
  const asks = asksOf[kind]
  const thing = (['staff', 'room', 'venue', 'institution', 'student'] as const).find((one) =>
    asks.includes(one),
  )
  const isSpan = asks.includes('span')
  const isWhole = kind === 'day_cancelled'
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      initialValues={{
        kind: 'absence',
        from: monday,
        to: monday,
        follows: 1,
        by: 'home',
        answer: 'recalled',
        ...(school === null ? {} : { school }),
      }}
      onValuesChange={(changed: Partial<Filled>, all) => {
        // What was chosen of one thing is not of another.
        if (changed.kind !== undefined) form.resetFields(['who', 'homeroom', 'group', 'loan'])
        if (changed.who !== undefined) form.resetFields(['group'])
        if (changed.school !== undefined) form.resetFields(['homeroom'])
        follow(changed.kind === undefined ? all : { ...all, who: '' })
      }}
      onFinish={ask}
    >
      <Form.Item name="kind" label={words.what[lang]}>
        <Select options={HAPPENINGS.map((value) => ({ value, label: words[value][lang] }))} />
      </Form.Item>
      {thing === undefined ? null : (
        <Form.Item key={thing} name="who" label={words[thing][lang]} rules={[{ required: true }]}>
          <Chosen week={week} kind={thing} school={school} schools={schools} />
        </Form.Item>
      )}
      {asks.includes('school') ? (
        <Form.Item name="school" label={words.school[lang]} rules={[{ required: !isWhole }]}>
          <Select
            allowClear={isWhole}
            placeholder={isWhole ? words.everySchool[lang] : ''}
            showSearch={{ optionFilterProp: 'label' }}
            options={[...schools].map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      ) : null}
      {asks.includes('homeroom') ? (
        <Form.Item name="homeroom" label={words.homeroom[lang]} rules={[{ required: true }]}>
          <ClassChosen roster={roster} school={at} />
        </Form.Item>
      ) : null}
      {kind === 'join_group' || kind === 'leave_group' ? (
        <Form.Item name="group" label={words.group[lang]} rules={[{ required: true }]}>
          <GroupChosen week={week} student={who} kind={kind} />
        </Form.Item>
      ) : null}
      {asks.includes('loan') ? (
        <>
          <Form.Item name="loan" label={words.loan[lang]} rules={[{ required: true }]}>
            <LoanChosen roster={roster} />
          </Form.Item>
          <div className="kehou-line">
            <Form.Item name="by" label={words.by[lang]} style={{ minWidth: 160 }}>
              <Select options={SIDES.map((value) => ({ value, label: words[`by_${value}`][lang] }))} />
            </Form.Item>
            <Form.Item name="answer" label={words.answer[lang]} style={{ minWidth: 160 }}>
              <Select options={ANSWERS.map((value) => ({ value, label: words[`answer_${value}`][lang] }))} />
            </Form.Item>
          </div>
        </>
      ) : null}
      <div className="kehou-line">
        {isSpan || asks.includes('date') ? (
          <Form.Item
            name="from"
            label={isSpan ? words.from[lang] : words.date[lang]}
            style={{ minWidth: 160 }}
          >
            <Select
              options={days}
              onChange={(date: string) => {
                form.setFieldValue('to', date)
                follow({ ...form.getFieldsValue(), from: date, to: date })
              }}
            />
          </Form.Item>
        ) : null}
        <Form.Item name="to" label={words.to[lang]} style={{ minWidth: 160 }} hidden={!isSpan}>
          <Select options={days} />
        </Form.Item>
        {asks.includes('follows') ? (
          <Form.Item name="follows" label={words.follows[lang]} style={{ minWidth: 160 }}>
            <Select options={weekdays} />
          </Form.Item>
        ) : null}
        {asks.includes('budget') ? (
          <Form.Item name="budget" label={words.budget[lang]} rules={[{ required: true }]}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
        ) : null}
        {asks.includes('until') ? (
          <Form.Item name="until" label={words.until[lang]}>
            <Input maxLength={20} />
          </Form.Item>
        ) : null}
      </div>
      <fieldset className="kehou-plain-set">
        <legend>{words.limits[lang]}</legend>
        <div className="kehou-line">
          <Form.Item name="students" label={words.limitStudents[lang]}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
          <Form.Item name="adults" label={words.limitAdults[lang]}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
        </div>
      </fieldset>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {words.find[lang]}
      </Button>
    </Form>
  )
}
