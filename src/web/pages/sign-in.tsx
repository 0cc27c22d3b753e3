import { Button, Card } from 'antd'
import type { ReactNode } from 'react'
import { shellWords, signInWords as words } from '../../messages/web/shell.ts'
import { useSignIn } from '../api/session.ts'
import { useSpoken, useTitle } from '../lang.tsx'
import { SignInForm } from '../parts/sign-in-form.tsx'

/** Signing in: the first thing anybody sees. */
export function SignIn(): ReactNode {
  const { lang, speak } = useSpoken()
  const signIn = useSignIn()
  useTitle([words.title[lang]])
  return (
    <main className="kehou-centre">
      <Card style={{ width: 'min(420px, 100%)' }}>
        <h1 style={{ margin: 0 }}>{shellWords.name[lang]}</h1>
        <p>{words.lead[lang]}</p>
        <SignInForm name="sign-in" signIn={signIn} />
        <Button
          type="link"
          lang={lang === 'zh' ? 'en' : 'zh-CN'}
          style={{ paddingInline: 0, marginTop: 16 }}
          onClick={() => speak(lang === 'zh' ? 'en' : 'zh')}
        >
          {shellWords.otherLang[lang]}
        </Button>
      </Card>
    </main>
  )
}
