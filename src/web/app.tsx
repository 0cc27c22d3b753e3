import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { type ReactNode, Suspense, useState } from 'react'
import { BrowserRouter } from 'react-router'
import { ApiProblem } from './api/api.ts'
import { useSelf } from './api/session.ts'
import { theme } from './design.ts'
import { Languages, useLang } from './lang.tsx'
import { Password } from './pages/password.tsx'
import { SignIn } from './pages/sign-in.tsx'
import { Loaded, Loading } from './parts/states.tsx'
import { Places } from './places.tsx'

/** A lost connection is tried again and again; what the service refused is not. */
const retry = (count: number, error: unknown): boolean =>
  error instanceof ApiProblem && (error.body === null || error.body.status === 503) && count < 20

const newClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry,
        retryDelay: (count) => Math.min(500 * 2 ** count, 8000),
        refetchOnReconnect: true,
        staleTime: 10_000,
      },
    },
  })

function Inside(): ReactNode {
  const self = useSelf()
  return (
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
  )
}

function Themed(): ReactNode {
  const lang = useLang()
  return (
    <ConfigProvider theme={theme} locale={lang === 'zh' ? zh : en}>
      <App style={{ height: '100%' }}>
        <Suspense fallback={<Loading />}>
          <Inside />
        </Suspense>
      </App>
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
