import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { overviewWords } from '../../messages/web/timetable.ts'
import { weekWords as words } from '../../messages/web/week.ts'
import { type RosterHead, useSchoolView } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { type Perspective, perspectives } from '../model/perspective.ts'
import { PeopleTray } from '../parts/people-tray.tsx'
import { type Look, SchoolWeek } from '../parts/school-week.tsx'
import { SessionActions } from '../parts/session-actions.tsx'
import { Loaded, Nothing } from '../parts/states.tsx'
import { Unserved } from '../parts/unserved.tsx'

const isPerspective = (word: string): word is Perspective => perspectives.some((one) => one === word)

/** One school's timetable. What is looked at stands in the address, so that it can be sent to somebody. */
export function School({
  week,
  roster,
}: {
  readonly week: string
  readonly roster: RosterHead | null
}): ReactNode {
  const lang = useLang()
  const { school = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const may = useSelf().data?.may ?? []
  const view = useSchoolView(roster?.id ?? null, school)
  if (roster === null) return <Nothing text={overviewWords.noRoster[lang]} />
  const by = params.get('by') ?? 'school'
  const look: Look = { perspective: isPerspective(by) ? by : 'school', id: params.get('of') ?? '' }
  const turn = ({ perspective, id }: Look): void =>
    setParams((old) => {
      old.set('by', perspective)
      if (id === '') old.delete('of')
      else old.set('of', id)
      return old
    })
  const back = params.get('roster')
  return (
    <>
      <p className="kehou-no-print">
        <Link to={`/weeks/${week}${back === null ? '' : `?roster=${back}`}`}>← {words.back[lang]}</Link>
      </p>
      <Loaded query={view}>
        {(data) => (
          <>
            <Unserved view={data} />
            {may.includes('rosters.write') ? <PeopleTray people={data.people} /> : null}
            <SchoolWeek
              view={data}
              look={look}
              turn={turn}
              actions={(session, names, person) =>
                may.includes('explain.read') ? (
                  <SessionActions
                    {...{ week, view: data, names, session, person, roster: roster.id }}
                    mayEdit={may.includes('rosters.write')}
                  />
                ) : null
              }
            />
          </>
        )}
      </Loaded>
    </>
  )
}
