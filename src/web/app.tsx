import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { BrowserRouter } from 'react-router'
import { askedAgain } from './api/again.ts'
import { useInterrupted } from './api/interrupted.ts'
import { useSelf, useSignedOutElsewhere } from './api/session.ts'
import { theme } from './design.ts'
import { Languages, useLang } from './lang.tsx'
import { Connection } from './parts/connection.tsx'
import { Notices } from './parts/notices.tsx'
import { Loaded, Loading } from './parts/states.tsx'
import { Places } from './places.tsx'

const Password = lazy(async () => ({ default: (await import('./pages/password.tsx')).Password }))
const SignInAgain = lazy(async () => ({
  default: (await import('./parts/sign-in-again.tsx')).SignInAgain,
}))
const SignIn = lazy(async () => ({ default: (await import('./pages/sign-in.tsx')).SignIn }))

const newClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        ...askedAgain,
        refetchOnReconnect: true,
        staleTime: 10_000,
      },
    },
  })

function Inside(): ReactNode {
  const self = useSelf()
  const { isOver } = useInterrupted()
  useSignedOutElsewhere()
  return (
    <>
      {self.data === undefined ? <Connection /> : null}
      {self.data && isOver ? (
        <Suspense>
          <SignInAgain self={self.data} />
        </Suspense>
      ) : null}
      <Loaded query={self}>
        {(who) =>
          who === null ? (
            <SignIn />
          ) : who.mustChange ? (
            <main style={{ height: '100%' }}>
              <Password self={who} />
            </main>
          ) : (
            <Places self={who} />
          )
        }
      </Loaded>
    </>
  )
}

/** Two characters on a button are a word: a space between them is read aloud, and is not what the button is called. */
const PLAIN = { autoInsertSpace: false } as const

function Themed(): ReactNode {
  const lang = useLang()
  return (
    <ConfigProvider theme={theme} locale={lang === 'zh' ? zh : en} button={PLAIN}>
      <Notices>
        <Suspense fallback={<Loading />}>
          <Inside />
        </Suspense>
      </Notices>
    </ConfigProvider>
  )
}

/** The whole page: language, data, place. */
export function Page(): ReactNode {
  const [client] = useState(newClient)
  return (
    <Languages>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <Themed />
        </BrowserRouter>
      </QueryClientProvider>
    </Languages>
  )
}
