import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { solvingPageWords as words } from '../../messages/web/weeks.ts'
import { type RosterHead, usePublish } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { decides } from '../model/decides.ts'
import { useNotices } from './notices.tsx'
import { ProblemAlert } from './states.tsx'
import { Sure } from './sure.tsx'

interface Props {
  readonly week: string
  readonly roster: RosterHead
  /** What the button says, and what is said when it is done. */
  readonly label: string
  readonly said: string
  readonly done?: () => void
  /** Told what stood in the way, where this may be gone by then: a draft that somebody else has published is none any more. */
  readonly failed?: (error: unknown) => void
  /** What is asked once more before; left out: nothing. */
  readonly sure?: string
}

/** Pixels of a reason among the actions of a draft. */
const REASON = 260

/** Characters that a reason may have. */
const MOST = 300

const ignore = (): void => undefined

/** Publishing a draft: whoever stays unserved is excused with a reason first. */
export function Publish({ week, roster, label, said, done, failed, sure }: Props): ReactNode {
  const lang = useLang()
  const message = useNotices()
  const publish = usePublish(week, {
    done: () => {
      void message.success(said)
      done?.()
    },
    failed: failed ?? ignore,
  })
  // What is said of whom it leaves unserved, once that is right: then it is asked once more.
  const [asked, ask] = useState<{ readonly reason: string | null } | null>(null)
  const { unserved } = roster.score
  const self = useSelf().data ?? null
  if (self !== null && !decides(self, roster))
    return <span className="kehou-quiet">{tell(lang, words.proposed, { name: roster.name })}</span>
  const button = (
    <Button size="small" type="primary" htmlType="submit" loading={publish.isPending}>
      {label}
    </Button>
  )
  return (
    <Form<{ reason?: string }>
      // Each draft of a list has a form of its own.
      name={`publish-${roster.id}`}
      layout="vertical"
      size="small"
      requiredMark={false}
      onFinish={({ reason: given }) => {
        const reason = given?.trim() ?? null
        if (sure === undefined) publish.mutate({ roster, reason })
        else ask({ reason })
      }}
    >
      {unserved === 0 ? null : (
        <Form.Item
          name="reason"
          label={tell(lang, words.reason, { count: unserved })}
          style={{ marginBottom: space.s, maxWidth: REASON }}
          rules={[{ required: true, whitespace: true, message: words.reasonNeeded[lang] }]}
        >
          <Input maxLength={MOST} />
        </Form.Item>
      )}
      {sure === undefined ? (
        button
      ) : (
        <Sure
          title={sure}
          asked={{ isOpen: asked !== null, close: () => ask(null) }}
          onConfirm={() => publish.mutate({ roster, reason: asked?.reason ?? null })}
        >
          {button}
        </Sure>
      )}
      {failed === undefined ? <ProblemAlert error={publish.error} /> : null}
    </Form>
  )
}
