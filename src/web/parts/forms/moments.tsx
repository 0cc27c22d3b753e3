import { DatePicker, TimePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'
import type { ReactNode } from 'react'

const WIDE = { width: '100%' } as const
const DATE = 'YYYY-MM-DD'
const TIME = 'HH:mm'

/** What a form hands to the field that it holds. */
interface Field<T> {
  readonly label: string
  readonly id?: string
  readonly value?: T
  readonly onChange?: (value: T) => void
}

/** A date, in the language of the page whatever that of the browser; the form holds it as the text of a file. */
export const DateField = ({ label, value, onChange, ...rest }: Field<string | null>): ReactNode => (
  <DatePicker
    {...rest}
    aria-label={label}
    format={DATE}
    style={WIDE}
    value={value == null || value === '' ? null : dayjs(value)}
    onChange={(date) => onChange?.(date?.format(DATE) ?? null)}
    // What is typed counts at once: whoever presses “save” next has not confirmed it first.
    onCalendarChange={(date) => onChange?.([date].flat()[0]?.format(DATE) ?? null)}
  />
)

/** Dates, each once, in their order. */
export const DatesField = ({ label, value, onChange, ...rest }: Field<readonly string[]>): ReactNode => (
  <DatePicker
    {...rest}
    multiple
    aria-label={label}
    format={DATE}
    style={WIDE}
    value={(value ?? []).map((date) => dayjs(date))}
    onChange={(dates) => onChange?.([dates ?? []].flat().map((date) => date.format(DATE)))}
  />
)

/** A time of day, by the clock of twenty-four hours. */
export const TimeField = ({ label, value, onChange, ...rest }: Field<string | null>): ReactNode => (
  <TimePicker
    {...rest}
    aria-label={label}
    format={TIME}
    needConfirm={false}
    style={WIDE}
    // A time alone is no moment: any day serves to hold it.
    value={value == null || value === '' ? null : dayjs(`2000-01-01T${value}`)}
    onChange={(time) => onChange?.(time?.format(TIME) ?? null)}
  />
)
