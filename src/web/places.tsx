import type { ReactNode } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { shellWords as words } from '../messages/web/shell.ts'
import type { Self } from './api/session.ts'
import { useLang } from './lang.tsx'
import { Password } from './pages/password.tsx'
import { Shell } from './parts/shell.tsx'
import { Nothing } from './parts/states.tsx'

const startOf = ({ role }: Self): string =>
  role === 'staff' ? '/me' : role === 'parent' ? '/children' : '/weeks'

/** Every place of the page. Each loads when somebody goes there first. */
export function Places({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  return (
    <Shell self={self}>
      <Routes>
        <Route path="/" element={<Navigate to={startOf(self)} replace />} />
        <Route path="/account" element={<Password self={self} />} />
        <Route path="*" element={<Nothing text={words.notFound[lang]} />} />
      </Routes>
    </Shell>
  )
}
