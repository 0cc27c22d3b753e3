import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { Text } from '../../../../models/text.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { ApiProblem } from '../../api/refusal.ts'
import { useLang } from '../../lang.tsx'

const STALE = 412

/** Somebody was faster: what was written is kept, and what the other wrote can be read. */
export function StaleAlert({
  error,
  again,
  title = words.stale,
}: {
  readonly error: unknown
  readonly again: () => void
  /** What that means, where nothing was written. */
  readonly title?: Text
}): ReactNode {
  const lang = useLang()
  if (!(error instanceof ApiProblem) || error.body?.status !== STALE) return null
  return (
    <Alert
      type="warning"
      title={title[lang]}
      action={<Button onClick={again}>{words.current[lang]}</Button>}
    />
  )
}
