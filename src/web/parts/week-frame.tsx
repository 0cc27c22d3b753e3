import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Grid, Select, Tag } from 'antd'
import { lazy, type ReactNode } from 'react'
import { NavLink, useLocation, useSearchParams } from 'react-router'
import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { grouped, partInPercent } from '../../messages/numbers.ts'
import { weekWords as words } from '../../messages/web/week.ts'
import { gapOf } from '../../reports/gaps.ts'
import { askAhead } from '../api/ahead.ts'
import { isMissing } from '../api/refusal.ts'
import { type RosterHead, shownRoster, useRosters } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { useWeek } from '../api/weeks.ts'
import { useLang, useTitle } from '../lang.tsx'
import type { WeekPlace } from '../model/places.ts'
import { AskAhead } from './ask-ahead.tsx'
import { Finder } from './finder.tsx'
import { RepairButton } from './repair-button.tsx'
import { rosterName } from './roster-name.ts'
import { Loaded, Missing } from './states.tsx'
import { Undo } from './undo.tsx'
import { Why } from './why/button.tsx'

const RosterFigures = lazy(async () => ({
  default: (await import('./why/figures.tsx')).RosterFigures,
}))

interface Props {
  readonly week: string
  readonly children: (roster: RosterHead | null) => ReactNode
}

const servedWords = ({ score: { unserved } }: RosterHead, lang: Lang): string =>
  unserved === 0 ? words.allServed[lang] : tell(lang, words.unserved, { count: unserved })

/** The value of a roster, and how much better there could be. */
function Figures({ roster }: { readonly roster: RosterHead }): ReactNode {
  const lang = useLang()
  const gap = gapOf(roster)
  return (
    <>
      <span>{tell(lang, words.value, { value: grouped(roster.score.weighted) })}</span>{' '}
      <span>{gap === null ? words.noGap[lang] : tell(lang, words.gap, { gap: partInPercent(gap) })}</span>
    </>
  )
}

/** Why a roster comes to what it does, for whoever may ask. */
function RosterWhy({ roster }: { readonly roster: RosterHead }): ReactNode {
  const self = useSelf().data
  if (self?.may.includes('explain.read') !== true) return null
  return (
    <Why of={roster.name} isQuiet>
      <RosterFigures roster={roster} school={self.school ?? null} />
    </Why>
  )
}

/** What a roster comes to, in a line. */
export function RosterLine({ roster }: { readonly roster: RosterHead }): ReactNode {
  const lang = useLang()
  const { state, verdict, schools } = roster
  const self = useSelf().data
  const school = self?.school ?? null
  const isOfMore = school !== null && schools.length > 1
  return (
    <span className="kehou-line">
      <Tag>{words[state][lang]}</Tag>
      {isOfMore ? <span>{words.whole[lang]}</span> : null}
      <span>{servedWords(roster, lang)}</span>
      <Figures roster={roster} />
      <span>{verdict.valid ? words.valid[lang] : words.invalid[lang]}</span>
      <RosterWhy roster={roster} />
    </span>
  )
}

/** What a roster comes to, in the little room of a phone: what matters most, and the figures where they are asked for. */
function ShortLine({ roster }: { readonly roster: RosterHead }): ReactNode {
  const lang = useLang()
  const served = servedWords(roster, lang)
  return (
    <details>
      <summary>
        {served} · {(roster.verdict.valid ? words.valid : words.invalid)[lang]}
      </summary>
      <Figures roster={roster} />
    </details>
  )
}

/** A week by its name, with the date of its Monday unless the name tells it. */
const datedName = ({ name, monday }: { readonly name: string; readonly monday: string }): string =>
  name.includes(monday) ? name : `${name} · ${monday}`

/** What is to be known of the roster that is shown, above all pages of the week. */
function Heeded({ title, action }: { readonly title: string; readonly action?: ReactNode }): ReactNode {
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="kehou-no-print"
      style={{ marginBottom: 8 }}
      title={title}
      action={action}
    />
  )
}

/** Says that another roster is in force by now: somebody else may have published it while this one was looked at. */
function Replaced({
  shown,
  list,
  look,
}: {
  readonly shown: RosterHead | null
  readonly list: readonly RosterHead[]
  readonly look: (roster: string) => void
}): ReactNode {
  const lang = useLang()
  const current = list.find(({ state }) => state === 'published')
  if (shown?.state !== 'superseded' || current === undefined) return null
  const action = <Button onClick={() => look(current.id)}>{words.lookNow[lang]}</Button>
  return <Heeded title={tell(lang, words.replaced, { name: current.name })} action={action} />
}

/** Says that the roster of an address is not there, and that another one is shown. */
function Gone({
  shown,
  asked,
}: {
  readonly shown: RosterHead | null
  readonly asked: string | null
}): ReactNode {
  const lang = useLang()
  if (shown === null || asked === null || shown.id === asked) return null
  return <Heeded title={tell(lang, words.gone, { name: shown.name })} />
}

/** The frame of a week: which roster is looked at, and the pages of the week. The choice stands in the address. */
export function WeekFrame({ week, children }: Props): ReactNode {
  const lang = useLang()
  const client = useQueryClient()
  const rosters = useRosters(week)
  const head = useWeek(week)
  const isNarrow = Grid.useBreakpoint().md === false
  const mayEdit = useSelf().data?.may.includes('rosters.write') === true
  const [params, setParams] = useSearchParams()
  const pages = [
    ['', words.overview[lang]],
    ['rosters', words.rosters[lang]],
    ['loans', words.loans[lang]],
    ['quality', words.quality[lang]],
    ['data', words.data[lang]],
    ['print', words.print[lang]],
  ] as const satisfies readonly (readonly [WeekPlace, string])[]
  const query = params.toString() === '' ? '' : `?${params}`
  const { pathname } = useLocation()
  const here = pathname.split('/')[3] ?? ''
  const label =
    pages.find(([path]) => path === here)?.[1] ?? words[here === 'compare' ? 'rosters' : 'overview'][lang]
  const of = head.data === undefined ? '' : datedName(head.data)
  const isNowhere = isMissing(head.error) || isMissing(rosters.error)
  useTitle(here === 'schools' || isNowhere ? null : [label, of])
  if (isNowhere)
    return (
      <Missing
        title={words.noWeek[lang]}
        lead={words.noWeekLead[lang]}
        to="/weeks"
        back={words.toWeeks[lang]}
      />
    )
  return (
    <Loaded query={rosters}>
      {(list) => {
        const shown = shownRoster(list, params.get('roster'))
        return (
          <>
            <div className="kehou-head kehou-no-print">
              <h1>{of}</h1>
              {shown === null ? (
                <Finder week={week} roster={null} />
              ) : (
                <div className="kehou-line">
                  <Select
                    aria-label={words.roster[lang]}
                    style={{ minWidth: 200 }}
                    value={shown.id}
                    options={list.map((one) => ({
                      value: one.id,
                      label: `${rosterName(one, lang)} · ${words[one.state][lang]}`,
                    }))}
                    onChange={(id: string) => setParams({ roster: id })}
                  />
                  {isNarrow ? null : <RosterLine roster={shown} />}
                  <Finder week={week} roster={shown.id} />
                  {isNarrow ? (
                    <>
                      <ShortLine roster={shown} />
                      <RosterWhy roster={shown} />
                    </>
                  ) : null}
                  {mayEdit ? <Undo roster={shown} list={list} /> : null}
                  <RepairButton week={week} roster={shown} monday={head.data?.monday ?? null} />
                </div>
              )}
            </div>
            {shown === null ? null : <AskAhead key={shown.id} week={week} roster={shown.id} />}
            <Gone shown={shown} asked={rosters.isFetching ? null : params.get('roster')} />
            <Replaced shown={shown} list={list} look={(roster) => setParams({ roster })} />
            <nav
              aria-label={words.places[lang]}
              className="kehou-no-print kehou-places-of-week"
              style={{ marginBottom: isNarrow ? 8 : 16 }}
            >
              <ul className="kehou-nav">
                {pages.map(([path, label]) => {
                  const near = (): void => askAhead({ client, week, roster: shown?.id ?? null }, path)
                  return (
                    <li key={path}>
                      <NavLink
                        to={`/weeks/${week}${path === '' ? '' : `/${path}`}${query}`}
                        end={path === ''}
                        onPointerEnter={near}
                        onFocus={near}
                      >
                        {label}
                      </NavLink>
                    </li>
                  )
                })}
              </ul>
            </nav>
            {children(shown)}
          </>
        )
      }}
    </Loaded>
  )
}
