import { Button, Form, Space } from 'antd'
import { type ReactNode, useMemo } from 'react'
import type { Event } from '../../../models/events.ts'
import { tell } from '../../messages/message.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { shellWords } from '../../messages/web/shell.ts'
import { useAdd, useChange, useRow, useTakeAway } from '../api/data.ts'
import { useOnePress } from '../api/one-press.ts'
import { ApiProblem } from '../api/refusal.ts'
import { useLang } from '../lang.tsx'
import { blankOf, eventKinds, formShape } from '../model/forms.ts'
import type { Kind } from '../model/places.ts'
import { rowName } from '../model/row-words.ts'
import { OpenDrawer } from './above.tsx'
import { useCalled } from './called.ts'
import { namingOf } from './data-table.tsx'
import { BodyForm } from './forms/body-form.tsx'
import { ContentCheck } from './forms/content-check.tsx'
import { FormPlaceContext, heldAt } from './forms/context.tsx'
import { useOpened } from './forms/opened.ts'
import { StaleAlert } from './forms/stale.tsx'
import type { ToldOf } from './forms/told.ts'
import { useNotices } from './notices.tsx'
import { Loaded, ProblemAlert } from './states.tsx'
import { Sure } from './sure.tsx'
import { useUnsaved } from './unsaved.tsx'

type Body = Readonly<Record<string, unknown>>

const TAKEN = 409

const eventKindOf = (value: unknown): Event['kind'] | undefined => eventKinds.find((kind) => kind === value)

interface FormProps {
  readonly week: string
  readonly kind: Kind
  /** What the form begins with; null: a new row of defaults. */
  readonly body: Body | null
  /** School of the row, as the service has it. */
  readonly school: string | null
  /** Version of the row that is changed; null: it is a new one. */
  readonly etag: string | null
  readonly mayWrite: boolean
  readonly told: ToldOf | null
  /** What the row is called. */
  readonly title: string
  /** Lets go of what was written and reads what there is now. */
  readonly again: () => void
  readonly copy: (body: Body) => void
  /** Something is written that would be let go of. */
  readonly write: () => void
  /** Closes, unless something is written and kept all the same. */
  readonly leave: () => void
  readonly close: () => void
}

/** Who a row belongs to is made with it: a sign-up comes and goes with its student. */
const isMade = (kind: Kind): boolean => kind !== 'sign-ups'

function RowForm(props: FormProps): ReactNode {
  const { week, kind, body, school, etag, mayWrite, told, title, again, copy, write, leave, close } = props
  const lang = useLang()
  const message = useNotices()
  const [form] = Form.useForm<Body>()
  const change = useChange(week, kind)
  const add = useAdd(week, kind)
  const addOnce = useOnePress(add)
  const remove = useTakeAway(week, kind)
  const chosen = eventKindOf(Form.useWatch('kind', form) ?? body?.['kind'])
  const shape = useMemo(
    () => formShape(kind, kind === 'events' ? (chosen ?? 'absence') : undefined),
    [kind, chosen],
  )
  const initial = useMemo(
    () =>
      body ?? {
        ...blankOf(shape),
        ...(kind === 'events' ? { kind: 'absence' } : {}),
        ...ofSchool(kind, school),
      },
    [body, shape, kind, school],
  )
  const id = String(heldAt(body, ['id']) ?? '')
  const error = change.error ?? add.error ?? remove.error
  const done = (said: string) => (): void => {
    void message.success(said)
    close()
  }
  const send = (written: Body): void => {
    if (etag === null) addOnce(written, { onSuccess: done(words.added[lang]), onError: mark })
    else change.mutate({ id, body: written, etag }, { onSuccess: done(words.changed[lang]) })
  }
  // An id that is taken is told at the id.
  const mark = (problem: unknown): void => {
    if (problem instanceof ApiProblem && problem.body?.status === TAKEN)
      form.setFields([{ name: ['id'], errors: [problem.body.title] }])
  }
  return (
    <FormPlaceContext value={{ week, kind, school }}>
      <div className="kehou-stack">
        <ProblemAlert error={error} />
        <StaleAlert error={error} again={again} />
        <BodyForm
          {...{ kind, shape, form, initial, mayWrite, told, send }}
          isNew={etag === null}
          onWrite={write}
        >
          {kind === 'activities' ? <ContentCheck /> : null}
        </BodyForm>
        {mayWrite ? (
          <Space wrap>
            <Button type="primary" loading={change.isPending || add.isPending} onClick={() => form.submit()}>
              {shellWords.save[lang]}
            </Button>
            <Button onClick={leave}>{shellWords.cancel[lang]}</Button>
            {etag === null || !isMade(kind) ? null : (
              <>
                <Button onClick={() => copy(form.getFieldsValue(true))}>{words.duplicate[lang]}</Button>
                <Sure
                  title={tell(lang, words.sure, { name: title })}
                  onConfirm={() => remove.mutate({ id, etag }, { onSuccess: done(words.removed[lang]) })}
                >
                  <Button danger loading={remove.isPending}>
                    {words.remove[lang]}
                  </Button>
                </Sure>
              </>
            )}
          </Space>
        ) : null}
      </div>
    </FormPlaceContext>
  )
}

/** A new row belongs to the school that is looked at. */
const ofSchool = (kind: Kind, school: string | null): Body => {
  if (school === null) return {}
  if (kind === 'rooms') return { site: school }
  return kind === 'institutions' || kind === 'venues' || kind === 'schools' || kind === 'events'
    ? {}
    : { school }
}

interface Props {
  readonly week: string
  readonly kind: Kind
  /** Id of a row; null: a new one. */
  readonly id: string | null
  /** School that is looked at. */
  readonly school: string | null
  readonly mayWrite: boolean
  /** What is wrong with it, where that is why it is opened. */
  readonly told?: ToldOf | null
  readonly close: () => void
}

interface Opened {
  readonly body: Body | null
  readonly school: string | null
  readonly etag: string | null
}

/** One row: looked at, changed in the version that was read, taken away; or a new one. */
export function RowDrawer({ week, kind, id, school, mayWrite, told = null, close }: Props): ReactNode {
  const lang = useLang()
  const { query, reading, turn, again } = useOpened<Opened>(
    useRow(week, kind, id),
    id === null ? { body: null, school, etag: null } : undefined,
  )
  const { write, leave, question } = useUnsaved(close)
  const bodies = query.data?.body ? [query.data.body] : []
  const called = useCalled(week, bodies, namingOf(kind))
  const rowTitle = rowName(kind, query.data?.body ?? { id }, called, lang)
  const name = words[kind][lang]
  const title =
    query.data?.etag === null || id === null
      ? tell(lang, words.adding, { kind: name })
      : `${name} · ${rowTitle}`
  return (
    <OpenDrawer size="large" onClose={leave} title={title}>
      {question}
      <Loaded query={query}>
        {(row) => (
          <RowForm
            key={reading}
            {...row}
            title={rowTitle}
            {...{ week, kind, mayWrite, write, leave, close }}
            again={() => {
              write(false)
              return again()
            }}
            told={reading === 0 ? told : null}
            copy={(body) => turn({ body: { ...body, id: undefined }, school: row.school, etag: null })}
          />
        )}
      </Loaded>
    </OpenDrawer>
  )
}
