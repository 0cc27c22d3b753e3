import { Button, Card, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { shellWords, signInWords as words } from '../../messages/web/shell.ts'
import { useSignIn } from '../api/session.ts'
import { useSpoken, useTitle } from '../lang.tsx'
import { ProblemAlert } from '../parts/states.tsx'

/** Signing in: the first thing anybody sees. */
export function SignIn(): ReactNode {
  const { lang, speak } = useSpoken()
  const signIn = useSignIn()
  useTitle([words.title[lang]])
  const needed = [{ required: true, message: words.needed[lang] }]
  return (
    <main className="kehou-centre">
      <Card style={{ width: 'min(420px, 100%)' }}>
        <h1 style={{ margin: 0 }}>{shellWords.name[lang]}</h1>
        <p>{words.lead[lang]}</p>
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(body: { login: string; password: string }) => signIn.mutate(body)}
        >
          <Form.Item name="login" label={words.login[lang]} rules={needed}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={words.password[lang]} rules={needed}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <ProblemAlert error={signIn.error} />
          <Button type="primary" htmlType="submit" block loading={signIn.isPending} style={{ marginTop: 16 }}>
            {words.enter[lang]}
          </Button>
        </Form>
        <Button
          type="link"
          style={{ paddingInline: 0, marginTop: 16 }}
          onClick={() => speak(lang === 'zh' ? 'en' : 'zh')}
        >
          {shellWords.otherLang[lang]}
        </Button>
      </Card>
    </main>
  )
}
