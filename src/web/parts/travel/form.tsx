import { Alert, Button, Form, Space } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { travel } from '../../../../models/district.ts'
import { tell } from '../../../messages/message.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { shellWords } from '../../../messages/web/shell.ts'
import { type Frame, usePutFrame } from '../../api/data.ts'
import { useLang } from '../../lang.tsx'
import { blankOf, formShape } from '../../model/forms.ts'
import { barredBy, type Way, withWay } from '../../model/travel.ts'
import { OpenDrawer } from '../above.tsx'
import { BodyForm } from '../forms/body-form.tsx'
import { FormPlaceContext } from '../forms/context.tsx'
import { StaleAlert } from '../forms/stale.tsx'
import type { ToldOf } from '../forms/told.ts'
import { useNotices } from '../notices.tsx'
import { ProblemAlert } from '../states.tsx'
import { Sure } from '../sure.tsx'
import { useUnsaved } from '../unsaved.tsx'

interface Props {
  readonly week: string
  /** The version that is changed. */
  readonly read: Frame
  /** Null: a new one. */
  readonly way: Way | null
  readonly nameOf: (place: string) => string
  readonly mayWrite: boolean
  readonly told: ToldOf | null
  /** Reads the current version. */
  readonly again: () => void
  readonly close: () => void
}

/** One way: how long it takes, also with students. Which places it joins is said when it is added. */
export function WayForm({ week, read, way, nameOf, mayWrite, told, again, close }: Props): ReactNode {
  const lang = useLang()
  const message = useNotices()
  const [form] = Form.useForm<Readonly<Record<string, unknown>>>()
  const [barred, setBarred] = useState<ReturnType<typeof barredBy>>(null)
  const put = usePutFrame(week)
  const { write, leave, question } = useUnsaved(close)
  const shape = useMemo(() => {
    const whole = formShape('travel')
    const isEnd = (path: readonly string[]): boolean => path[0] === 'from' || path[0] === 'to'
    return way === null ? whole : { ...whole, columns: whole.columns.filter(({ path }) => !isEnd(path)) }
  }, [way])
  const { value, etag } = read
  const ways = value.frame.travel
  const store = (of: Way, next: Way | null, said: string): void =>
    put.mutate(
      { body: { ...value, frame: { ...value.frame, travel: withWay(ways, of, next) } }, etag },
      {
        onSuccess: () => {
          void message.success(said)
          close()
        },
      },
    )
  const send = (body: unknown): void => {
    const written = travel.parse(body)
    const bar = way === null ? barredBy(ways, written) : null
    setBarred(bar)
    if (bar === null) store(written, written, way === null ? words.added[lang] : words.changed[lang])
  }
  const title =
    way === null
      ? tell(lang, words.adding, { kind: words.travel[lang] })
      : tell(lang, words.way, { from: nameOf(way.from), to: nameOf(way.to) })
  return (
    <OpenDrawer onClose={leave} title={title}>
      {question}
      <FormPlaceContext value={{ week, kind: 'travel', school: null }}>
        <div className="kehou-stack">
          <ProblemAlert error={put.error} />
          <StaleAlert error={put.error} again={again} />
          {barred === null ? null : <Alert type="error" role="alert" showIcon title={words[barred][lang]} />}
          <BodyForm
            kind="travel"
            {...{ shape, form, mayWrite, told, send }}
            initial={way ?? blankOf(shape)}
            isNew={way === null}
            onWrite={write}
          />
          {mayWrite ? (
            <Space wrap>
              <Button type="primary" loading={put.isPending} onClick={() => form.submit()}>
                {shellWords.save[lang]}
              </Button>
              <Button onClick={leave}>{shellWords.cancel[lang]}</Button>
              {way === null ? null : (
                <Sure
                  title={tell(lang, words.sure, { name: title })}
                  onConfirm={() => store(way, null, words.removed[lang])}
                >
                  <Button danger>{words.remove[lang]}</Button>
                </Sure>
              )}
            </Space>
          ) : null}
        </div>
      </FormPlaceContext>
    </OpenDrawer>
  )
}
