import { Alert, Button, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import { shellWords as words } from '../../messages/web/shell.ts'
import { ApiProblem } from '../api/api.ts'
import { useLang } from '../lang.tsx'

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

/** What the service said, where it belongs: cause and what to do. */
export function ProblemAlert({ error }: { readonly error: unknown }): ReactNode {
  const lang = useLang()
  if (error === null || error === undefined) return null
  const body = error instanceof ApiProblem ? error.body : undefined
  const title = body === null ? words.offline[lang] : (body?.title ?? words.unexpected[lang])
  return <Alert type="error" showIcon role="alert" title={title} description={body?.detail} />
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
