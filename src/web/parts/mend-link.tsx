import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Lang } from '../../../models/text.ts'
import { bracketed } from '../../messages/lists.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { useLang } from '../lang.tsx'
import { isKey } from '../model/keys.ts'
import { type Mending, mendingOf, type Told } from '../model/mending.ts'

interface Props {
  readonly week: string
  readonly fault: Parameters<typeof mendingOf>[0] & {
    readonly severity?: unknown
    /** What the row is called. */
    readonly name?: unknown
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

/** What a place among the data is called: its row by name and id; a row without a name by what it is one of. */
function calledIn({ kind, open }: Mending, name: unknown, lang: Lang): string {
  if (open === null) return words[kind][lang]
  if (typeof name === 'string') return bracketed(name, open, lang)
  return isKey(open) ? words[kind][lang] : open
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
      {calledIn(place, fault.name, lang)}
    </Link>
  )
}
