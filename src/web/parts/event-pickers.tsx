import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { whenWords } from '../../messages/effects.ts'
import { enumerated } from '../../messages/lists.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { loansOf } from '../api/own.ts'
import { useSchoolView } from '../api/rosters.ts'
import { type ThingKind, useBlocks, useGroups, useThings } from '../api/things.ts'
import { useLang } from '../lang.tsx'
import { blockWords } from '../model/blocks.ts'
import type { Told } from '../model/events.ts'
import { ProblemAlert } from './states.tsx'

/** What a form hands to the field that it holds. */
interface Field<T> {
  readonly id?: string
  readonly value?: T
  readonly onChange?: (value: T) => void
}

/** One thing of a kind, found by typing. */
export function Chosen({
  week,
  kind,
  school,
  schools,
  ...rest
}: Field<string> & {
  readonly week: string
  readonly kind: ThingKind
  readonly school: string | null
  readonly schools: ReadonlyMap<string, string>
}): ReactNode {
  const lang = useLang()
  const [text, type] = useState('')
  const typed = useDeferredValue(text.trim())
  const things = useThings(week, kind, { school, typed })
  const options = (things.data ?? []).map(({ value, label, school: of }) => ({
    value,
    label: [label, of === null || kind === 'student' ? '' : (schools.get(of) ?? '')]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <>
      <Select
        {...rest}
        showSearch={{ filterOption: false, onSearch: type }}
        options={options}
        loading={things.isFetching}
        notFoundContent={words.nobody[lang]}
      />
      <ProblemAlert error={things.error} />
    </>
  )
}

/** A class of a school. */
export function ClassChosen({
  roster,
  school,
  ...rest
}: Field<string> & { readonly roster: string; readonly school: string | null }): ReactNode {
  const view = useSchoolView(roster, school ?? '')
  return (
    <>
      <Select
        {...rest}
        showSearch={{ optionFilterProp: 'label' }}
        disabled={school === null}
        loading={view.isFetching}
        options={(view.data?.homerooms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ProblemAlert error={view.error} />
    </>
  )
}

/** A standing group that a student could join, or is in. */
export function GroupChosen({
  week,
  student,
  kind,
  ...rest
}: Field<string> & {
  readonly week: string
  readonly student: string
  readonly kind: 'join_group' | 'leave_group'
}): ReactNode {
  const lang = useLang()
  const groups = useGroups(week, student, kind)
  const options = (groups.data ?? []).map(({ id, activity, slots, blocks }) => {
    const when = slots.map(
      ({ weekday, block }) => `${weekdayName(weekday)[lang]} ${blockWords(blocks, block, weekday, lang)}`,
    )
    return { value: id, label: `${activity} · ${enumerated(when, lang)} · ${id}` }
  })
  return (
    <>
      <Select
        {...rest}
        showSearch={{ optionFilterProp: 'label' }}
        disabled={student === ''}
        loading={groups.isFetching}
        options={options}
        notFoundContent={words.noGroups[lang]}
      />
      <ProblemAlert error={groups.error} />
    </>
  )
}

/** The block until which a student would stay on a weekday: a regular one of theirs. */
export function UntilChosen({
  week,
  student,
  weekday,
  ...rest
}: Field<string> & { readonly week: string; readonly student: string; readonly weekday: number }): ReactNode {
  const lang = useLang()
  const blocks = useBlocks(week, student)
  const options = (blocks.data ?? [])
    .filter((block) => block.weekday === weekday && block.kind === 'regular')
    .map(({ code }) => ({ value: code, label: blockWords(blocks.data ?? [], code, weekday, lang) }))
  return (
    <>
      <Select {...rest} allowClear disabled={student === ''} loading={blocks.isFetching} options={options} />
      <ProblemAlert error={blocks.error} />
    </>
  )
}

type Loan = NonNullable<Told['loan']>

const keyOf = ({ staff, date, host }: Loan): string => `${staff} ${date} ${host}`

/** A loan of a roster. */
export function LoanChosen({
  roster,
  value,
  onChange,
  ...rest
}: Field<Loan> & { readonly roster: string }): ReactNode {
  const lang = useLang()
  const loans = useQuery(loansOf(roster, 'all'))
  return (
    <>
      <Select
        {...rest}
        value={value === undefined ? null : keyOf(value)}
        showSearch={{ optionFilterProp: 'label' }}
        loading={loans.isFetching}
        options={(loans.data ?? []).map((loan) => ({
          value: keyOf(loan),
          label: `${loan.name} · ${whenWords(loan.date, '', lang)} · ${loan.homeName} → ${loan.hostName}`,
        }))}
        notFoundContent={words.noLoans[lang]}
        onChange={(key) => {
          const found = loans.data?.find((loan) => keyOf(loan) === key)
          if (found !== undefined) onChange?.({ staff: found.staff, date: found.date, host: found.host })
        }}
      />
      <ProblemAlert error={loans.error} />
    </>
  )
}
