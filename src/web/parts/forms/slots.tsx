import { Select } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../../models/policy/glossary.ts'
import { useSchoolBody } from '../../api/data.ts'
import { useLang } from '../../lang.tsx'
import { blockWords } from '../../model/blocks.ts'
import { useFormPlace, useSchoolAt } from './context.tsx'

interface Slot {
  readonly weekday: number
  readonly block: string
}

interface Props {
  readonly at: readonly (string | number)[]
  readonly label: string
  readonly id?: string
  readonly value?: readonly Slot[] | null
  readonly onChange?: (value: readonly Slot[]) => void
}

const keyOf = ({ weekday, block }: Slot): string => `${weekday}/${block}`

const slotOf = (key: string): Slot => {
  const at = key.indexOf('/')
  return { weekday: Number(key.slice(0, at)), block: key.slice(at + 1) }
}

/** Chooses blocks of weekdays out of those that the school has. */
export function Slots({ at, label, id, value, onChange }: Props): ReactNode {
  const lang = useLang()
  const { week } = useFormPlace()
  const body = useSchoolBody(week, useSchoolAt(at))
  const slots = [
    ...(body.data?.blocks ?? []).map(({ weekday, code }) => ({ weekday, block: code })),
    ...(value ?? []),
  ]
  const known = new Map(slots.map((slot) => [keyOf(slot), slot]))
  return (
    <Select
      mode="multiple"
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      style={{ width: '100%' }}
      value={(value ?? []).map(keyOf)}
      options={[...known].map(([key, { weekday, block }]) => ({
        value: key,
        label: `${weekdayName(weekday)[lang]} ${blockWords(body.data?.blocks ?? [], block, weekday, lang)}`,
      }))}
      onChange={(keys: string[]) => onChange?.(keys.map(slotOf))}
    />
  )
}
