import { Button, Input, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { solvingPageWords as words } from '../../messages/web/weeks.ts'
import { type RosterHead, usePublish } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { decides } from '../model/decides.ts'
import { useNotices } from './notices.tsx'
import { ProblemAlert } from './states.tsx'

interface Props {
  readonly week: string
  readonly roster: RosterHead
  /** What the button says, and what is said when it is done. */
  readonly label: string
  readonly said: string
  readonly done?: () => void
  /** Told what stood in the way, where this may be gone by then: a draft that somebody else has published is none any more. */
  readonly failed?: (error: unknown) => void
}

const ignore = (): void => undefined

/** Publishing a draft: whoever stays unserved is excused with a reason first. */
export function Publish({ week, roster, label, said, done, failed }: Props): ReactNode {
  const lang = useLang()
  const message = useNotices()
  const publish = usePublish(week, {
    done: () => {
      void message.success(said)
      done?.()
    },
    failed: failed ?? ignore,
  })
  const [reason, setReason] = useState('')
  const { unserved } = roster.score
  const asked = tell(lang, words.reason, { count: unserved })
  const self = useSelf().data ?? null
  if (self !== null && !decides(self, roster))
    return <span className="kehou-quiet">{tell(lang, words.proposed, { name: roster.name })}</span>
  const excuse = unserved === 0 ? null : reason.trim()
  return (
    <Space orientation="vertical">
      {unserved === 0 ? null : (
        <Input
          aria-label={asked}
          placeholder={asked}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Button
        size="small"
        type="primary"
        loading={publish.isPending}
        disabled={excuse === ''}
        onClick={() => publish.mutate({ roster, reason: excuse })}
      >
        {label}
      </Button>
      {failed === undefined ? <ProblemAlert error={publish.error} /> : null}
    </Space>
  )
}
