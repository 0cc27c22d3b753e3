import { Button, Form, InputNumber, Select } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { plusDays } from '../../../models/time.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { useSummaries } from '../api/rosters.ts'
import { useLang } from '../lang.tsx'
import { dateAt } from '../model/clock.ts'
import { asksOf, HAPPENINGS, type Told } from '../model/events.ts'
import { Chosen, ClassChosen, GroupChosen, LoanChosen, UntilChosen } from './event-pickers.tsx'

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
  /** Whoever's week is looked at; null: nobody's. */
  readonly person: string | null
  readonly isPending: boolean
  readonly ask: (told: Filled) => void
  /** Told while it is filled in. */
  readonly follow: (told: Filled) => void
}

/** The field that says whom or what it is about. */
export const WHO = 'who'

/** Pixels in which all that can happen is in sight. */
const MENU = 460
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
const SIDES = ['home', 'teacher'] as const
const ANSWERS = ['recalled', 'refused', 'given'] as const

/** The day that is meant most often: the next of the week from today on, else its first. */
const nextDay = (dates: readonly string[], now: string): string =>
  dates.find((date) => date >= now) ?? dates[0] ?? now

/** What happened, to whom or what, and when. */
export function EventForm({
  week,
  roster,
  monday,
  school,
  person,
  isPending,
  ask,
  follow,
}: Props): ReactNode {
  const lang = useLang()
  const [form] = Form.useForm<Filled>()
  const kind = Form.useWatch('kind', form) ?? 'absence'
  const who = Form.useWatch('who', form) ?? ''
  const at = Form.useWatch('school', form) ?? null
  const follows = Form.useWatch('follows', form) ?? 1
  const summaries = useSummaries(roster)
  const schools = new Map(summaries.data?.map((one) => [one.school, one.name]))
  const served = new Set(
    summaries.data
      ?.filter((one) => school === null || one.school === school)
      .flatMap((one) => one.days.filter(({ required }) => required > 0).map(({ date }) => date)),
  )
  const all = DAYS.map((day) => plusDays(monday, day))
  // A make-up day may be any; of what else happens, days of service alone matter.
  const dates = kind === 'make_up_day' || served.size === 0 ? all : all.filter((date) => served.has(date))
  const days = dates.map((value) => ({
    value,
    label: `${weekdayName(weekdayOf(value))[lang]} ${value.slice(5)}`,
  }))
  const first = nextDay(dates, dateAt(new Date()))
  // Days of service come later than the form; what somebody has chosen stays.
  useEffect(() => {
    if (!form.isFieldTouched('from')) form.setFieldsValue({ from: first, to: first })
  }, [form, first])
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
        from: first,
        to: first,
        ...(person === null ? {} : { who: person }),
        follows: 1,
        by: 'home',
        answer: 'recalled',
        ...(school === null ? {} : { school }),
      }}
      onValuesChange={(changed: Partial<Filled>, all) => {
        // What was chosen of one thing is not of another.
        if (changed.kind !== undefined) form.resetFields(['who', 'homeroom', 'group', 'loan'])
        if (changed.who !== undefined) form.resetFields(['group', 'until'])
        if (changed.follows !== undefined) form.resetFields(['until'])
        if (changed.school !== undefined) form.resetFields(['homeroom'])
        follow(changed.kind === undefined ? all : { ...all, who: '' })
      }}
      onFinish={ask}
    >
      <Form.Item name="kind" label={words.what[lang]}>
        <Select
          virtual={false}
          listHeight={MENU}
          options={HAPPENINGS.map((value) => ({ value, label: words[value][lang] }))}
        />
      </Form.Item>
      {thing === undefined ? null : (
        <Form.Item key={thing} name={WHO} label={words[thing][lang]} rules={[{ required: true }]}>
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
      {isSpan ? (
        <Form.Item label={words.oneDay[lang]}>
          <div className="kehou-line">
            {days.map(({ value, label: name }) => (
              <Button
                key={value}
                onClick={() => {
                  form.setFieldsValue({ from: value, to: value })
                  form.submit()
                }}
              >
                {name}
              </Button>
            ))}
          </div>
        </Form.Item>
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
          <Form.Item name="until" label={words.until[lang]} style={{ minWidth: 220 }}>
            <UntilChosen week={week} student={who} weekday={follows} />
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
