import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { dataWords as words } from '../../../messages/web/data.ts'
import { ApiProblem } from '../../api/api.ts'
import { useLang } from '../../lang.tsx'

const STALE = 412

/** Somebody was faster: what was written is kept, and what the other wrote can be read. */
export function StaleAlert({
  error,
  again,
}: {
  readonly error: unknown
  readonly again: () => void
}): ReactNode {
  const lang = useLang()
  if (!(error instanceof ApiProblem) || error.body?.status !== STALE) return null
  return (
    <Alert
      type="warning"
      title={words.stale[lang]}
      action={<Button onClick={again}>{words.current[lang]}</Button>}
    />
  )
}
