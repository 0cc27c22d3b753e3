import { Alert, App, Button, Drawer, Input, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { dataWords as words } from '../../messages/web/data.ts'
import { shellWords } from '../../messages/web/shell.ts'
import { ApiProblem } from '../api/api.ts'
import { type Kind, type Row, useChange, useRow } from '../api/data.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { Loaded, ProblemAlert } from './states.tsx'

const STALE = 412

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

interface FormProps {
  readonly week: string
  readonly kind: Kind
  readonly row: Row
  readonly etag: string
  readonly mayWrite: boolean
  /** Lets go of what was written and reads what there is now. */
  readonly again: () => void
  readonly close: () => void
}

function RowForm({ week, kind, row, etag, mayWrite, again, close }: FormProps): ReactNode {
  const lang = useLang()
  const change = useChange(week, kind)
  const { message } = App.useApp()
  const [text, setText] = useState(() => JSON.stringify(row.body, null, 2))
  const read = parsed(text)
  const isStale = change.error instanceof ApiProblem && change.error.body?.status === STALE
  const save = (body: unknown): void =>
    change.mutate(
      { id: row.body.id, body, etag },
      {
        onSuccess: () => {
          void message.success(words.changed[lang])
          close()
        },
      },
    )
  return (
    <div style={{ display: 'grid', gap: space.m }}>
      <ProblemAlert error={change.error} />
      {isStale ? (
        <Alert
          type="warning"
          title={words.stale[lang]}
          action={<Button onClick={again}>{words.current[lang]}</Button>}
        />
      ) : null}
      {read === null ? <Alert type="warning" role="alert" title={words.bad[lang]} /> : null}
      <Input.TextArea
        aria-label={words.body[lang]}
        autoSize={{ minRows: 12, maxRows: 28 }}
        readOnly={!mayWrite}
        spellCheck={false}
        style={{ fontFamily: 'monospace' }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {mayWrite ? (
        <Space>
          <Button
            type="primary"
            loading={change.isPending}
            disabled={read === null || isStale}
            onClick={() => (read === null ? undefined : save(read.value))}
          >
            {shellWords.save[lang]}
          </Button>
          <Button onClick={close}>{shellWords.cancel[lang]}</Button>
        </Space>
      ) : null}
    </div>
  )
}

interface Props {
  readonly week: string
  readonly kind: Kind
  readonly id: string
  readonly mayWrite: boolean
  readonly close: () => void
}

/** One row as the service holds it; changed as a whole, and only in the version that was read. */
export function RowDrawer({ week, kind, id, mayWrite, close }: Props): ReactNode {
  const lang = useLang()
  const query = useRow(week, kind, id)
  // What is being written is never replaced by what is read meanwhile, unless its writer asks for that.
  const [opened, setOpened] = useState<typeof query.data>(undefined)
  const [reading, setReading] = useState(0)
  const fresh = query.isFetching ? undefined : query.data
  if (opened === undefined && fresh !== undefined) setOpened(fresh)
  const again = (): void => {
    void query.refetch().then(({ data }) => {
      setOpened(data)
      setReading((count) => count + 1)
    })
  }
  return (
    <Drawer open size="large" onClose={close} title={`${words[kind][lang]} · ${id}`}>
      <Loaded query={{ ...query, data: opened }}>
        {({ value, etag }) => (
          <RowForm key={reading} row={value} {...{ week, kind, etag, mayWrite, again, close }} />
        )}
      </Loaded>
    </Drawer>
  )
}
