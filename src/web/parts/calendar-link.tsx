import { Button, Card, Typography } from 'antd'
import type { ReactNode } from 'react'
import { ownWords as words } from '../../messages/web/people.ts'
import { useFeed } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { ProblemAlert } from './states.tsx'

/** A private link by which a calendar follows somebody's week. */
export function CalendarLink({
  kind,
  person,
}: {
  readonly kind: 'staff' | 'student'
  readonly person: string
}): ReactNode {
  const lang = useLang()
  const feed = useFeed()
  const address = feed.data?.address
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.calendar[lang]}</h2>}>
      <p>{words.calendarLead[lang]}</p>
      {address ? (
        <Typography.Paragraph copyable code>
          {`${location.origin}${address}`}
        </Typography.Paragraph>
      ) : (
        <Button loading={feed.isPending} onClick={() => feed.mutate({ kind, person })}>
          {words.makeLink[lang]}
        </Button>
      )}
      <ProblemAlert error={feed.error} />
    </Card>
  )
}
