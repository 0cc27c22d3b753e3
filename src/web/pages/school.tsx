import { Collapse } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { tell } from '../../messages/message.ts'
import { carryWords } from '../../messages/web/carry.ts'
import { explainWords } from '../../messages/web/explain.ts'
import { sessionWords } from '../../messages/web/session.ts'
import { weekWords as words } from '../../messages/web/week.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLocks } from '../api/locks.ts'
import { isMissing } from '../api/refusal.ts'
import { type RosterHead, useSchoolView } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { useLang, useTitle } from '../lang.tsx'
import { namesOf } from '../model/names.ts'
import { type Perspective, perspectives } from '../model/perspective.ts'
import { type Carried, Carrying, useCarry } from '../parts/carry.tsx'
import { CarryBar } from '../parts/carry-bar.tsx'
import { ExplainPanel } from '../parts/explain-panel.tsx'
import { Handle } from '../parts/handle.tsx'
import { Locks } from '../parts/locks.tsx'
import { NoRoster } from '../parts/no-roster.tsx'
import type { Asking } from '../parts/offer.tsx'
import { DutyPanel } from '../parts/post-panel.tsx'
import { type Look, SchoolWeek } from '../parts/school-week.tsx'
import { SessionActions } from '../parts/session-actions.tsx'
import { Loaded, Missing } from '../parts/states.tsx'
import { Tray } from '../parts/tray.tsx'
import { Unserved } from '../parts/unserved.tsx'
import { Why } from '../parts/why/button.tsx'
import { DemandWhy } from '../parts/why/demand.tsx'
import { PersonWhy } from '../parts/why/person.tsx'
import { RoomWhy } from '../parts/why/room.tsx'
import { StudentWhy } from '../parts/why/student.tsx'
import { ValueWhy } from '../parts/why/value.tsx'

const isPerspective = (word: string): word is Perspective => perspectives.some((one) => one === word)

/** What is asked of a school as a whole: who is unserved and why, what more would be worth, what is locked. */
function Questions({ asked, may }: { readonly asked: Asking; readonly may: readonly string[] }): ReactNode {
  const lang = useLang()
  const { view, week } = asked
  const locks = useLocks(week, view.school.id)
  const { unserved } = view
  const items = [
    ...(unserved.length === 0
      ? []
      : [
          {
            key: 'unserved',
            label: (
              <span className="kehou-short">
                {tell(lang, sessionWords.unserved, { count: unserved.length })}
              </span>
            ),
            children: (
              <>
                {may.includes('explain.read') ? <ExplainPanel asked={asked} kind="unserved" /> : null}
                <Unserved asked={asked} mayAsk={may.includes('recommend.read')} />
              </>
            ),
          },
        ]),
    ...(may.includes('explain.read')
      ? [
          {
            key: 'worth',
            label: explainWords.worth[lang],
            children: <ExplainPanel asked={asked} kind="worth" />,
          },
        ]
      : []),
    {
      key: 'locks',
      label: tell(lang, explainWords.locks, { count: locks.data?.length ?? 0 }),
      children: <Locks asked={asked} />,
    },
  ]
  return (
    <Collapse
      size="small"
      className="kehou-no-print"
      destroyOnHidden
      items={items}
      style={{ marginTop: 16 }}
    />
  )
}

interface LookedAt {
  readonly asked: Asking
  readonly look: Look
}

/** What is looked at by name, and why it is as it is. */
function whyOf(
  asked: Asking,
  perspective: Perspective,
  id: string,
): { readonly label: string; readonly panel: ReactNode } {
  const { view, names, roster } = asked
  const whole = { label: view.school.name, panel: <ValueWhy roster={roster} school={view.school.id} /> }
  if (id === '') return whole
  switch (perspective) {
    case 'school':
      return whole
    case 'homeroom':
      return {
        label: view.homerooms.find((one) => one.id === id)?.name ?? id,
        panel: <DemandWhy asked={asked} homeroom={id} />,
      }
    case 'person':
      return { label: names.person.get(id)?.name ?? id, panel: <PersonWhy asked={asked} staff={id} /> }
    case 'room':
      return { label: names.room.get(id)?.name ?? id, panel: <RoomWhy asked={asked} room={id} /> }
    case 'activity':
      return {
        label: names.activity.get(id)?.name ?? id,
        panel: <DemandWhy asked={asked} homeroom={null} activity={id} />,
      }
    case 'student':
      return { label: id, panel: <StudentWhy asked={asked} student={id} /> }
    default:
      return perspective satisfies never
  }
}

/** What can be done with whomever the week is looked at of: taking hold of them, and asking why. */
function Looked({ asked, look: { perspective, id } }: LookedAt): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const school = asked.view.school.id
  const { label, panel } = whyOf(asked, perspective, id)
  const held = useMemo((): Carried | null => {
    if (id === '') return null
    if (perspective === 'student') return { thing: { kind: 'student', school, student: id }, label }
    if (perspective === 'person') return { thing: { kind: 'adult', school, staff: id, post: null }, label }
    return null
  }, [perspective, school, id, label])
  return (
    <div className="kehou-line kehou-looked kehou-no-print" style={{ marginBottom: 8 }}>
      {carry === null || held === null ? null : (
        <Handle what={held} text={tell(lang, carryWords.person, { name: label })} />
      )}
      <Why key={`${perspective} ${id}`} of={label}>
        {panel}
      </Why>
    </div>
  )
}

interface InsideProps {
  readonly week: string
  readonly roster: string
  readonly view: SchoolView
  readonly look: Look
  readonly turn: (look: Look) => void
  readonly may: readonly string[]
  /** Whether the view is that of the roster before, until the one of this roster is there: nothing is asked about it. */
  readonly isOld: boolean
}

function Inside({ week, roster, view, look, turn, may: mayAtAll, isOld }: InsideProps): ReactNode {
  const names = useMemo(() => namesOf(view), [view])
  useTitle([view.school.name])
  const mayTake = mayAtAll.includes('rosters.write') && mayAtAll.includes('recommend.read')
  const may = isOld ? [] : mayAtAll
  const mayEdit = mayTake && !isOld
  const mayAsk = may.includes('explain.read')
  const asked: Asking = { week, roster, view, names, mayEdit }
  const inside = (
    <>
      <Tray view={view} isShown={mayTake} />
      <CarryBar week={week} roster={roster} view={view} />
      <SchoolWeek
        view={view}
        look={look}
        turn={turn}
        above={mayAsk ? <Looked asked={asked} look={look} /> : null}
        actions={(session, _, close) =>
          mayAsk ? <SessionActions {...asked} session={session} close={close} /> : null
        }
        dutyActions={(duty, _, close) => (mayAsk ? <DutyPanel {...asked} duty={duty} close={close} /> : null)}
      />
      <Questions asked={asked} may={may} />
    </>
  )
  return (
    <Carrying roster={roster} isOff={!mayEdit}>
      {inside}
    </Carrying>
  )
}

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
  if (roster === null) return <NoRoster week={week} />
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
  const overview = `/weeks/${week}${back === null ? '' : `?roster=${back}`}`
  if (isMissing(view.error))
    return (
      <Missing
        title={words.noSchool[lang]}
        lead={words.noSchoolLead[lang]}
        to={overview}
        back={words.toOverview[lang]}
      />
    )
  return (
    <>
      <p className="kehou-no-print" style={{ margin: '0 0 4px' }}>
        <Link to={overview}>← {words.back[lang]}</Link>
      </p>
      <Loaded query={view}>
        {(data) => (
          <Inside
            {...{ week, look, turn, may }}
            isOld={view.isPlaceholderData}
            view={data}
            roster={roster.id}
          />
        )}
      </Loaded>
    </>
  )
}
