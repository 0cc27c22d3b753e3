import { lazy, type ReactNode, Suspense } from 'react'
import { Navigate, Route, Routes, useParams } from 'react-router'
import { shellWords as words } from '../messages/web/shell.ts'
import type { Self } from './api/session.ts'
import { useLang } from './lang.tsx'
import { Password } from './pages/password.tsx'
import { Shell } from './parts/shell.tsx'
import { Loading, Nothing } from './parts/states.tsx'

const startOf = ({ role }: Self): string =>
  role === 'staff' ? '/me' : role === 'parent' ? '/children' : '/weeks'

const Overview = lazy(async () => ({ default: (await import('./pages/overview.tsx')).Overview }))
const School = lazy(async () => ({ default: (await import('./pages/school.tsx')).School }))
const Quality = lazy(async () => ({ default: (await import('./pages/quality.tsx')).Quality }))
const Accounts = lazy(async () => ({ default: (await import('./pages/accounts.tsx')).Accounts }))
const Audit = lazy(async () => ({ default: (await import('./pages/audit.tsx')).Audit }))
const Data = lazy(async () => ({ default: (await import('./pages/data.tsx')).Data }))
const Weeks = lazy(async () => ({ default: (await import('./pages/weeks.tsx')).Weeks }))
const Compare = lazy(async () => ({ default: (await import('./pages/compare.tsx')).Compare }))
const Rosters = lazy(async () => ({ default: (await import('./pages/rosters.tsx')).Rosters }))
const Print = lazy(async () => ({ default: (await import('./pages/print.tsx')).Print }))
const Loans = lazy(async () => ({ default: (await import('./pages/loans.tsx')).Loans }))
const OwnWeek = lazy(async () => ({ default: (await import('./pages/own-week.tsx')).OwnWeek }))
const Children = lazy(async () => ({ default: (await import('./pages/children.tsx')).Children }))
const WeekFrame = lazy(async () => ({ default: (await import('./parts/week-frame.tsx')).WeekFrame }))

/** Pages of one week, within its frame. */
function WeekPlaces({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  const { week = '' } = useParams()
  return (
    <WeekFrame week={week}>
      {(roster) => (
        <Routes>
          <Route index element={<Overview week={week} roster={roster} />} />
          <Route path="schools/:school" element={<School week={week} roster={roster} />} />
          <Route path="rosters" element={<Rosters week={week} self={self} />} />
          <Route path="compare/:first/:second" element={<Compare week={week} />} />
          <Route path="loans" element={<Loans week={week} roster={roster} self={self} />} />
          <Route path="data" element={<Data week={week} self={self} />} />
          <Route path="quality" element={<Quality week={week} roster={roster} />} />
          <Route path="print" element={<Print roster={roster} />} />
          <Route path="*" element={<Nothing text={words.notFound[lang]} />} />
        </Routes>
      )}
    </WeekFrame>
  )
}

/** Every place of the page. Each loads when somebody goes there first. */
export function Places({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  return (
    <Shell self={self}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<Navigate to={startOf(self)} replace />} />
          <Route path="/account" element={<Password self={self} />} />
          <Route path="/weeks" element={<Weeks self={self} />} />
          <Route path="/me" element={<OwnWeek self={self} />} />
          <Route path="/children" element={<Children />} />
          <Route path="/audit" element={<Audit />} />
          <Route path="/accounts" element={<Accounts self={self} />} />
          <Route path="/weeks/:week/*" element={<WeekPlaces self={self} />} />
          <Route path="*" element={<Nothing text={words.notFound[lang]} />} />
        </Routes>
      </Suspense>
    </Shell>
  )
}
