import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { overviewWords } from '../../messages/web/timetable.ts'
import { weekWords } from '../../messages/web/week.ts'
import { useSelf } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { Nothing } from './states.tsx'

/** In place of what there is a roster for: where one is made, for whoever may make it. */
export function NoRoster({ week }: { readonly week: string }): ReactNode {
  const lang = useLang()
  const maySolve = useSelf().data?.may.includes('jobs.write') === true
  return (
    <Nothing text={overviewWords.noRoster[lang]}>
      {maySolve ? <Link to={`/weeks/${week}/rosters`}>{weekWords.rosters[lang]}</Link> : null}
    </Nothing>
  )
}
