import { Button } from 'antd'
import type { ReactNode } from 'react'
import { signInWords as words } from '../../messages/web/shell.ts'
import { beginAnew } from '../api/send.ts'
import { type Self, useSignInAgain } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { OpenModal } from './above.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Above all that may lie above the page. */
const TOP = 5000

/** Signing in again where a session is over, above the page, which keeps what is written. */
export function SignInAgain({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  const signIn = useSignInAgain(self)
  return (
    <OpenModal
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      // Whoever comes by sees nothing of what was looked at.
      zIndex={TOP}
      styles={{ mask: { background: 'var(--kehou-ground)' } }}
      title={words.over[lang]}
    >
      <p>{words.overLead[lang]}</p>
      <SignInForm name="again" signIn={signIn} />
      <Button type="link" style={{ paddingInline: 0, marginTop: 16 }} onClick={() => void beginAnew()}>
        {words.leave[lang]}
      </Button>
    </OpenModal>
  )
}
