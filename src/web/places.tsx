import { type ReactNode, Suspense } from 'react'
import { Navigate, Route, Routes, useParams } from 'react-router'
import { shellWords as words } from '../messages/web/shell.ts'
import type { RosterHead } from './api/rosters.ts'
import type { Self } from './api/session.ts'
import { useLang } from './lang.tsx'
import { LoadAhead, later } from './later.ts'
import { PLACES, type Place, WEEK_PLACES, type WeekPlace } from './model/places.ts'
import { Shell } from './parts/shell.tsx'
import { Loading, Missing } from './parts/states.tsx'

const startOf = ({ role }: Self): string =>
  role === 'staff' ? '/me' : role === 'parent' ? '/children' : '/weeks'

const WeekFrame = later('weeks.read', async () => ({
  default: (await import('./parts/week-frame.tsx')).WeekFrame,
}))
const Overview = later('weeks.read', async () => ({
  default: (await import('./pages/overview.tsx')).Overview,
}))
const School = later('weeks.read', async () => ({ default: (await import('./pages/school.tsx')).School }))
const Loans = later('loans.read', async () => ({ default: (await import('./pages/loans.tsx')).Loans }))
const Data = later('data.read', async () => ({ default: (await import('./pages/data.tsx')).Data }))
const Rosters = later('rosters.read', async () => ({
  default: (await import('./pages/rosters.tsx')).Rosters,
}))
const Quality = later('weeks.read', async () => ({ default: (await import('./pages/quality.tsx')).Quality }))
const Weeks = later('weeks.read', async () => ({ default: (await import('./pages/weeks.tsx')).Weeks }))
const Print = later('rosters.read', async () => ({ default: (await import('./pages/print.tsx')).Print }))
const Compare = later('rosters.read', async () => ({
  default: (await import('./pages/compare.tsx')).Compare,
}))
const Accounts = later('accounts.read', async () => ({
  default: (await import('./pages/accounts.tsx')).Accounts,
}))
const Audit = later('audit.read', async () => ({ default: (await import('./pages/audit.tsx')).Audit }))
const OwnWeek = later('staff.own', async () => ({ default: (await import('./pages/own-week.tsx')).OwnWeek }))
const Children = later('children.own', async () => ({
  default: (await import('./pages/children.tsx')).Children,
}))
const Password = later('account.own', async () => ({
  default: (await import('./pages/password.tsx')).Password,
}))

interface Shown {
  readonly week: string
  readonly roster: RosterHead | null
  readonly self: Self
}

const weekPages: Readonly<Record<WeekPlace, (shown: Shown) => ReactNode>> = {
  '': ({ week, roster }) => <Overview week={week} roster={roster} />,
  'schools/:school': ({ week, roster }) => <School week={week} roster={roster} />,
  rosters: ({ week, self }) => <Rosters week={week} self={self} />,
  'compare/:first/:second': ({ week }) => <Compare week={week} />,
  loans: ({ week, roster, self }) => <Loans week={week} roster={roster} self={self} />,
  quality: ({ week, roster }) => <Quality week={week} roster={roster} />,
  data: ({ week, self }) => <Data week={week} self={self} />,
  print: ({ week, roster }) => <Print week={week} roster={roster} />,
}

const pages: Readonly<Record<Place, (self: Self) => ReactNode>> = {
  '/account': (self) => <Password self={self} />,
  '/weeks': (self) => <Weeks self={self} />,
  '/me': (self) => <OwnWeek self={self} />,
  '/children': () => <Children />,
  '/audit': () => <Audit />,
  '/accounts': (self) => <Accounts self={self} />,
}

/** Where no page is. */
function NoPage(): ReactNode {
  const lang = useLang()
  return (
    <Missing title={words.notFound[lang]} lead={words.notFoundLead[lang]} to="/" back={words.toStart[lang]} />
  )
}

/** Pages of one week, within its frame. */
function WeekPages({ self }: { readonly self: Self }): ReactNode {
  const { week = '' } = useParams()
  return (
    <WeekFrame week={week}>
      {(roster) => (
        <Routes>
          {WEEK_PLACES.map((path) => (
            <Route key={path} path={path} element={weekPages[path]({ week, roster, self })} />
          ))}
          <Route path="*" element={<NoPage />} />
        </Routes>
      )}
    </WeekFrame>
  )
}

/** Every place of the page. Each loads when somebody goes there first, or before, when nothing else is to do. */
export function Places({ self }: { readonly self: Self }): ReactNode {
  return (
    <Shell self={self}>
      <LoadAhead may={self.may} />
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<Navigate to={startOf(self)} replace />} />
          {PLACES.map((path) => (
            <Route key={path} path={path} element={pages[path](self)} />
          ))}
          <Route path="/weeks/:week/*" element={<WeekPages self={self} />} />
          <Route path="*" element={<NoPage />} />
        </Routes>
      </Suspense>
    </Shell>
  )
}
