import { Alert, Button, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { shellWords as words } from '../../messages/web/shell.ts'
import { ApiProblem, type ProblemBody } from '../api/refusal.ts'
import { useLang, useTitle } from '../lang.tsx'

/** While something comes. Told to screen readers as well, with what it is where that takes its time. */
export function Loading({ text }: { readonly text?: string }): ReactNode {
  const lang = useLang()
  return (
    <div role="status" style={{ padding: 48, textAlign: 'center' }}>
      <Spin />
      <p>{text ?? words.loading[lang]}</p>
    </div>
  )
}

export function Nothing({
  children,
  text,
}: {
  readonly children?: ReactNode
  readonly text?: string
}): ReactNode {
  const lang = useLang()
  return <Empty description={text ?? words.nothing[lang]}>{children}</Empty>
}

/** Things wrong that are told of where many are. */
const MOST = 20

type Fault = NonNullable<ProblemBody['faults']>[number]

/** Things wrong, one by one: what is wrong, and what to do. The same is said once. */
export function FaultList<F extends Pick<Fault, 'cause' | 'action'>>({
  faults,
  linkOf,
}: {
  readonly faults: readonly F[]
  /** Leads to where one of them is mended. */
  readonly linkOf?: ((fault: F) => ReactNode) | undefined
}): ReactNode {
  const lang = useLang()
  const lines = [...new Map(faults.map((fault) => [`${fault.cause} ${fault.action}`, fault]))]
  return (
    <ul className="kehou-plain">
      {lines.slice(0, MOST).map(([line, fault]) => (
        <li key={line}>
          {line} {linkOf?.(fault)}
        </li>
      ))}
      {lines.length > MOST ? <li>{tell(lang, words.more, { count: lines.length - MOST })}</li> : null}
    </ul>
  )
}

interface Said {
  readonly title: string
  readonly detail?: string | undefined
  readonly faults?: readonly Fault[] | undefined
  readonly linkOf?: ((fault: Fault) => ReactNode) | undefined
}

/** Why something is not done: what is wrong, what to do, and each of the things that are wrong. */
export function Refused({ title, detail, faults = [], linkOf }: Said): ReactNode {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        faults.length === 0 ? (
          detail
        ) : (
          <>
            {detail}
            <FaultList {...{ faults, linkOf }} />
          </>
        )
      }
    />
  )
}

/** What the service said, in words: cause, what to do, and things wrong. */
export function refusal(error: unknown, lang: Lang): Said {
  const body = error instanceof ApiProblem ? error.body : undefined
  const title = body === null ? words.notReached[lang] : (body?.title ?? words.unexpected[lang])
  return { title, detail: body?.detail, faults: body?.faults }
}

/** What the service said, where it belongs: cause and what to do. */
export function ProblemAlert({ error }: { readonly error: unknown }): ReactNode {
  const lang = useLang()
  return error === null || error === undefined ? null : <Refused {...refusal(error, lang)} />
}

/** In place of something that could not be had. */
function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }): ReactNode {
  const lang = useLang()
  return (
    <section className="kehou-failed">
      <h2 className="kehou-h2">{words.failed[lang]}</h2>
      <ProblemAlert error={error} />
      {retry === undefined ? null : <Button onClick={retry}>{words.retry[lang]}</Button>}
    </section>
  )
}

/** In place of what an address names and is not there: what has become of it perhaps, and where to go instead. */
export function Missing({
  title,
  lead,
  to,
  back,
}: {
  readonly title: string
  readonly lead: string
  readonly to: string
  /** What the way there says. */
  readonly back: string
}): ReactNode {
  useTitle([title])
  return (
    <section className="kehou-failed">
      <h1>{title}</h1>
      <p style={{ margin: 0 }}>{lead}</p>
      <Link to={to}>{back}</Link>
    </section>
  )
}

interface Query<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly refetch: () => unknown
}

/** What a query gives, or that it comes, or why it does not. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: Query<T>
  readonly children: (data: T) => ReactNode
}): ReactNode {
  const { data, error, isPending, refetch } = query
  if (data !== undefined) return children(data)
  if (isPending) return <Loading />
  return <Failed error={error} retry={() => void refetch()} />
}
