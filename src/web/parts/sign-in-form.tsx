import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { signInWords as words } from '../../messages/web/shell.ts'
import { useLang } from '../lang.tsx'
import { ProblemAlert } from './states.tsx'

interface Credentials {
  readonly login: string
  readonly password: string
}

interface Props {
  /** Tells its fields from those of a page that it lies above. */
  readonly name: string
  readonly signIn: {
    readonly mutate: (who: Credentials) => void
    readonly error: unknown
    readonly isPending: boolean
  }
}

/** Login and password. */
export function SignInForm({ name, signIn }: Props): ReactNode {
  const lang = useLang()
  const needed = [{ required: true, message: words.needed[lang] }]
  return (
    <Form<Credentials>
      name={name}
      layout="vertical"
      requiredMark={false}
      onFinish={(who) => signIn.mutate(who)}
    >
      <Form.Item name="login" label={words.login[lang]} rules={needed}>
        <Input autoComplete="username" autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item name="password" label={words.password[lang]} rules={needed}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <ProblemAlert error={signIn.error} />
      <Button type="primary" htmlType="submit" block loading={signIn.isPending} style={{ marginTop: 16 }}>
        {words.enter[lang]}
      </Button>
    </Form>
  )
}
