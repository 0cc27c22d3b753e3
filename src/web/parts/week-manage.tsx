import { Alert, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../messages/message.ts'
import { weeksWords as words } from '../../messages/web/weeks.ts'
import { useFrame, usePutFrame } from '../api/data.ts'
import { useDeleteWeek, type WeekHead } from '../api/weeks.ts'
import { useLang } from '../lang.tsx'
import { MOST_NAME } from '../model/week-name.ts'
import { OpenModal } from './above.tsx'
import { useOpened } from './forms/opened.ts'
import { StaleAlert } from './forms/stale.tsx'
import { useNotices } from './notices.tsx'
import { Loaded, ProblemAlert } from './states.tsx'

interface Props {
  readonly week: WeekHead
  readonly close: () => void
}

/** Calls a week otherwise. */
export function RenameWeek({ week, close }: Props): ReactNode {
  const lang = useLang()
  const message = useNotices()
  const { query, reading, again } = useOpened(useFrame(week.id))
  const put = usePutFrame(week.id)
  return (
    <OpenModal footer={null} onCancel={close} title={tell(lang, words.renameTitle, { name: week.name })}>
      <Loaded query={query}>
        {({ value, etag }) => (
          <Form<{ name: string }>
            key={reading}
            layout="vertical"
            initialValues={{ name: value.name }}
            onFinish={({ name }) =>
              put.mutate(
                { body: { ...value, name: name.trim() }, etag },
                {
                  onSuccess: () => {
                    void message.success(words.renamed[lang])
                    close()
                  },
                },
              )
            }
          >
            <Form.Item
              name="name"
              label={words.name[lang]}
              rules={[{ required: true, whitespace: true, message: words.nameNeeded[lang] }]}
            >
              <Input autoFocus maxLength={MOST_NAME} />
            </Form.Item>
            <ProblemAlert error={put.error} />
            <StaleAlert error={put.error} again={() => void again().then(put.reset)} />
            <Button type="primary" htmlType="submit" loading={put.isPending}>
              {words.rename[lang]}
            </Button>
          </Form>
        )}
      </Loaded>
    </OpenModal>
  )
}

/** Takes a week away with its data and rosters, once it is clear what goes with it. */
export function DeleteWeek({ week, close }: Props): ReactNode {
  const lang = useLang()
  const message = useNotices()
  // What is taken away is what was there when this was asked, and nothing that somebody has changed since.
  const { query, again } = useOpened(useFrame(week.id))
  const remove = useDeleteWeek(week.id)
  return (
    <OpenModal footer={null} onCancel={close} title={tell(lang, words.removeTitle, { name: week.name })}>
      <Loaded query={query}>
        {({ etag }) => (
          <div className="kehou-stack">
            <Alert
              type="warning"
              showIcon
              title={(week.copyOf === null ? words.removeAll : words.removeCopy)[lang]}
            />
            <ProblemAlert error={remove.error} />
            <StaleAlert
              error={remove.error}
              title={words.removeStale}
              // Until the latest is there, the button below would take away what was there before.
              again={() => void again().then(remove.reset)}
            />
            <Button
              danger
              type="primary"
              loading={remove.isPending}
              onClick={() =>
                remove.mutate(etag, {
                  onSuccess: () => {
                    void message.success(words.removed[lang])
                    close()
                  },
                })
              }
            >
              {words.removeSure[lang]}
            </Button>
          </div>
        )}
      </Loaded>
    </OpenModal>
  )
}
