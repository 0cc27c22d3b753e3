import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { tell } from '../../messages/message.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { type NamedKind, useNames } from '../api/data.ts'
import { type Reported, useReported } from '../api/reported.ts'
import { useLang } from '../lang.tsx'

/** As many are told one by one; the others are counted. */
const MOST = 8

const dayIn = (date: string, lang: Lang): string => `${weekdayName(weekdayOf(date))[lang]} ${date.slice(5)}`

/** What was told, in a line: what, of whom or what, when. */
function lineOf({ event, name }: Reported, lang: Lang): string {
  const own = 'student' in event ? event.student : 'homeroom' in event ? event.homeroom : ''
  const days = 'from' in event ? [...new Set([event.from, event.to])] : 'date' in event ? [event.date] : []
  const when = days.map((date) => dayIn(date, lang)).join(' – ')
  return [words[event.kind][lang], name, own, when].filter(Boolean).join(' · ')
}

const NAMED = ['staff', 'room', 'venue', 'institution', 'school'] as const satisfies readonly NamedKind[]

/** What repairs are of, in a line, as the service was asked for them. */
export function AskedFor({
  week,
  event,
}: {
  readonly week: string
  readonly event: Reported['event']
}): ReactNode {
  const lang = useLang()
  const fields: Readonly<Record<string, unknown>> = event
  const kind = NAMED.find((one) => typeof fields[one] === 'string') ?? null
  const id = kind === null ? '' : String(fields[kind])
  const names = useNames(week, kind, id === '' ? [] : [id])
  const called = names.data?.get(id) ?? null
  return lineOf({ event, name: called ?? (id === '' ? null : id) }, lang)
}

/** What teachers, families and schools have told and no published roster answers: its repairs are one click away. */
export function ReportedAlert({
  week,
  isPending,
  ask,
}: {
  readonly week: string
  readonly isPending: boolean
  readonly ask: () => void
}): ReactNode {
  const lang = useLang()
  const list = useReported(week).data ?? []
  if (list.length === 0) return null
  const more = list.length - MOST
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={tell(lang, words.reported, { count: list.length })}
      description={
        <>
          <ul className="kehou-plain">
            {list.slice(0, MOST).map((one) => (
              <li key={one.event.id}>{lineOf(one, lang)}</li>
            ))}
            {more > 0 ? <li>{tell(lang, words.reportedMore, { count: more })}</li> : null}
          </ul>
          <Button loading={isPending} onClick={ask}>
            {words.findAll[lang]}
          </Button>
        </>
      }
    />
  )
}
