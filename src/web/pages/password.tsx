import { Button, Card, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { signInWords as words } from '../../messages/web/shell.ts'
import { type Self, useChangePassword } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { useNotices } from '../parts/notices.tsx'
import { ProblemAlert } from '../parts/states.tsx'

interface Fields {
  readonly old: string
  readonly new: string
  readonly again: string
}

/** One's own password; somebody who still has the first one sees nothing else. */
export function Password({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  const change = useChangePassword()
  const navigate = useNavigate()
  const message = useNotices()
  const needed = { required: true, message: words.needed[lang] }
  const submit = ({ old, new: wanted }: Fields): void =>
    change.mutate(
      { old, new: wanted },
      {
        onSuccess: () => {
          void message.success(words.changed[lang])
          void navigate('/')
        },
      },
    )
  return (
    <div className="kehou-centre">
      <Card style={{ width: 'min(460px, 100%)' }}>
        <h1 style={{ marginTop: 0 }}>{words.changeTitle[lang]}</h1>
        {self.mustChange ? <p>{words.changeLead[lang]}</p> : null}
        <Form<Fields> layout="vertical" requiredMark={false} onFinish={submit}>
          <Form.Item name="old" label={words.old[lang]} rules={[needed]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="new"
            label={words.new[lang]}
            rules={[needed, { min: 10, message: words.new[lang] }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={words.again[lang]}
            dependencies={['new']}
            rules={[
              needed,
              ({ getFieldValue }) => ({
                validator: (_, value: unknown) =>
                  value === getFieldValue('new')
                    ? Promise.resolve()
                    : Promise.reject(new Error(words.differ[lang])),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <ProblemAlert error={change.error} />
          <Button type="primary" htmlType="submit" block loading={change.isPending} style={{ marginTop: 16 }}>
            {words.change[lang]}
          </Button>
        </Form>
      </Card>
    </div>
  )
}
