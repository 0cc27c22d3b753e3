import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { dataWords as words } from '../../messages/web/data.ts'
import { useLang } from '../lang.tsx'
import { type Mending, mendingOf, type Told } from '../model/mending.ts'

interface Props {
  readonly week: string
  readonly fault: Parameters<typeof mendingOf>[0] & {
    readonly severity?: unknown
    readonly cause: string
    readonly action: string
  }
  readonly onClick?: () => void
}

/** The address of a place among the data, with the roster that is looked at. */
function addressOf(week: string, { kind, open, field }: Mending, roster: string | null): string {
  const given = { kind, open, field, roster }
  const params = Object.entries(given).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))
  return `/weeks/${week}/data?${new URLSearchParams(params)}`
}

/** Leads to where something wrong with a week is mended: the field of a row, the row, or the table that lacks one. */
export function MendLink({ week, fault, onClick }: Props): ReactNode {
  const lang = useLang()
  const [params] = useSearchParams()
  const place = mendingOf(fault)
  if (place === null) return null
  const told: Told = {
    words: `${fault.cause} ${fault.action}`,
    severity: fault.severity === 'warning' ? 'warning' : 'error',
  }
  return (
    <Link to={addressOf(week, place, params.get('roster'))} state={told} {...(onClick ? { onClick } : {})}>
      {place.open ?? words[place.kind][lang]}
    </Link>
  )
}
