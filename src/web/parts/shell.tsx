import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { shellWords as words } from '../../messages/web/shell.ts'
import { type Self, useSignOut } from '../api/session.ts'
import { colours } from '../design.ts'
import { useLang, useSpoken, useTitle } from '../lang.tsx'
import { Boundary } from './boundary.tsx'
import { Connection } from './connection.tsx'
import { Refused, refusal } from './states.tsx'

interface Entry {
  readonly to: string
  readonly label: string
}

/** Where somebody may go, by what they may do. */
function entriesOf({ may }: Self, lang: 'zh' | 'en'): Entry[] {
  const all: readonly (readonly [permission: string, to: string, label: string])[] = [
    ['weeks.read', '/weeks', words.weeks[lang]],
    ['staff.own', '/me', words.myWeek[lang]],
    ['children.own', '/children', words.children[lang]],
    ['accounts.read', '/accounts', words.accounts[lang]],
    ['audit.read', '/audit', words.audit[lang]],
  ]
  return all.filter(([permission]) => may.includes(permission)).map(([, to, label]) => ({ to, label }))
}

/** That signing out did not work, and why: whoever leaves a shared computer has to know that others could go on. */
function StillIn({ error }: { readonly error: unknown }): ReactNode {
  const lang = useLang()
  if (error === null) return null
  const { title, detail } = refusal(error, lang)
  return <Refused title={words.stillIn[lang]} detail={[title, detail ?? ''].join(' ')} />
}

/** The frame of every page: where one is, where one may go, language, signing out. */
export function Shell({ self, children }: { readonly self: Self; readonly children: ReactNode }): ReactNode {
  const { lang, speak } = useSpoken()
  const { pathname } = useLocation()
  const signOut = useSignOut()
  const main = useRef<HTMLElement>(null)
  // A change of place is a new page to whoever listens to it: reading goes on at its beginning.
  useEffect(() => {
    if (pathname !== '') main.current?.focus({ preventScroll: true })
  }, [pathname])
  const entries = entriesOf(self, lang)
  const here =
    entries.find(({ to }) => to === pathname)?.label ?? (pathname === '/account' ? words.account[lang] : '')
  // Any other page says it by itself.
  useTitle(here === '' ? null : [here])
  return (
    <>
      <a className="kehou-skip" href="#main">
        {words.skip[lang]}
      </a>
      <header className="kehou-no-print kehou-header">
        <Link to="/" style={{ fontSize: 18, fontWeight: 600, color: colours.text }}>
          {words.name[lang]}
        </Link>
        <nav aria-label={words.menu[lang]} className="kehou-menu">
          <ul className="kehou-nav">
            {entries.map(({ to, label }) => (
              <li key={to}>
                <NavLink to={to}>{label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <Link to="/account">{self.name === '' ? words.account[lang] : self.name}</Link>
        <Button
          type="text"
          lang={lang === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => speak(lang === 'zh' ? 'en' : 'zh')}
        >
          {words.otherLang[lang]}
        </Button>
        <Button type="text" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {words.signOut[lang]}
        </Button>
      </header>
      <Connection />
      <StillIn error={signOut.error} />
      <main id="main" ref={main} tabIndex={-1} className="kehou-main" style={{ outline: 'none' }}>
        <Boundary place={pathname}>{children}</Boundary>
      </main>
    </>
  )
}
