import { Select } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../messages/message.ts'
import { shellWords as words } from '../../messages/web/shell.ts'
import { useLang } from '../lang.tsx'

/** Lets a list be narrowed to some of what stands in it: by keyboard too, which the filters in the head of a table are not. */
export function Narrow({
  label,
  texts,
  chosen,
  choose,
}: {
  /** What of a row is looked at. */
  readonly label: string
  /** What stands in the rows, in the order in which it is offered. */
  readonly texts: readonly string[]
  readonly chosen: string | null
  readonly choose: (text: string | null) => void
}): ReactNode {
  const lang = useLang()
  const offered = [...new Set(texts)]
  if (offered.length < 2) return null
  return (
    <Select
      aria-label={tell(lang, words.only, { what: label })}
      placeholder={tell(lang, words.allOf, { what: label })}
      style={{ minWidth: 160, maxWidth: '100%' }}
      allowClear
      showSearch
      value={chosen}
      options={offered.map((value) => ({ value, label: value }))}
      onChange={(text: string | undefined) => choose(text ?? null)}
    />
  )
}
