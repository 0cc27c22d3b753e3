import { Select } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { useLang } from '../lang.tsx'
import { daysFrom } from '../model/clock.ts'

/** A day by its name and date. */
export const dayIn = (lang: Lang, date: string): string => `${weekdayName(weekdayOf(date))[lang]} ${date}`

/** Days of a week that are not past; of a week that is over, all. */
export const daysAhead = (monday: string): readonly string[] => daysFrom(monday, new Date())

interface Props {
  readonly monday: string
  readonly label: string
  readonly id?: string
  readonly value?: string
  readonly onChange?: (date: string) => void
}

/** A day of a week, by its name and date. */
export function DaySelect({ monday, label, id, value, onChange }: Props): ReactNode {
  const lang = useLang()
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      aria-label={label}
      style={{ width: '100%', maxWidth: 240 }}
      options={daysAhead(monday).map((date) => ({
        value: date,
        label: dayIn(lang, date),
      }))}
    />
  )
}
