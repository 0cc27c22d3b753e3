import { Button, Card, Form } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { district } from '../../../models/district.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { shellWords } from '../../messages/web/shell.ts'
import { type Frame, useFrame, usePutFrame } from '../api/data.ts'
import { useLang } from '../lang.tsx'
import { formShape } from '../model/forms.ts'
import { BodyForm } from './forms/body-form.tsx'
import { FormPlaceContext } from './forms/context.tsx'
import { useOpened } from './forms/opened.ts'
import { StaleAlert } from './forms/stale.tsx'
import type { ToldOf } from './forms/told.ts'
import { useNotices } from './notices.tsx'
import { Loaded, ProblemAlert } from './states.tsx'

function Written({
  week,
  read: { value, etag },
  mayWrite,
  told,
  again,
}: {
  readonly week: string
  readonly read: Frame
  readonly mayWrite: boolean
  readonly told: ToldOf | null
  readonly again: () => void
}): ReactNode {
  const lang = useLang()
  const message = useNotices()
  const [form] = Form.useForm<Readonly<Record<string, unknown>>>()
  const put = usePutFrame(week)
  const shape = useMemo(() => formShape('calendar'), [])
  const send = (body: unknown): void =>
    put.mutate(
      { body: { ...value, frame: { ...value.frame, district: district.parse(body) } }, etag },
      {
        onSuccess: () => {
          void message.success(words.changed[lang])
          again()
        },
      },
    )
  return (
    <FormPlaceContext value={{ week, kind: 'calendar', school: null }}>
      <div className="kehou-stack">
        <ProblemAlert error={put.error} />
        <StaleAlert error={put.error} again={again} />
        <BodyForm
          kind="calendar"
          {...{ shape, form, mayWrite, told, send }}
          initial={value.frame.district}
          isNew={false}
        />
        {mayWrite ? (
          <div>
            <Button type="primary" loading={put.isPending} onClick={() => form.submit()}>
              {shellWords.save[lang]}
            </Button>
          </div>
        ) : null}
      </div>
    </FormPlaceContext>
  )
}

/** Terms, off-work times, holidays and the limits of the district. */
export function FrameForm({
  week,
  mayWrite,
  told,
}: {
  readonly week: string
  readonly mayWrite: boolean
  readonly told: ToldOf | null
}): ReactNode {
  const { query, reading, again } = useOpened(useFrame(week))
  return (
    <Loaded query={query}>
      {(read) => (
        <Card>
          <Written key={reading} {...{ week, read, mayWrite, again }} told={reading === 0 ? told : null} />
        </Card>
      )}
    </Loaded>
  )
}
