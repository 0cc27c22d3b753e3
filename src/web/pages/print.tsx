import { Button, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { printWords as words } from '../../messages/web/print.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { type RosterHead, useSchoolView, useSummaries } from '../api/rosters.ts'
import { useLang } from '../lang.tsx'
import { datesOf } from '../model/perspective.ts'
import { NoRoster } from '../parts/no-roster.tsx'
import { BoardSheet, DoorSheet, ListSheet } from '../parts/sheets.tsx'
import { Loaded } from '../parts/states.tsx'

const PLACES = ['board', 'door', 'list'] as const
type Place = (typeof PLACES)[number]
type School = NonNullable<ReturnType<typeof useSummaries>['data']>[number]

function Sheets({
  view,
  place,
  homeroom,
}: {
  readonly view: SchoolView
  readonly place: Place
  readonly homeroom: string | null
}): ReactNode {
  if (place === 'board') return datesOf(view).map((date) => <BoardSheet key={date} view={view} date={date} />)
  return view.homerooms
    .filter(({ id }) => homeroom === null || id === homeroom)
    .map((one) =>
      place === 'door' ? (
        <DoorSheet key={one.id} view={view} homeroom={one} />
      ) : (
        <ListSheet key={one.id} view={view} homeroom={one} />
      ),
    )
}

/** What is printed is chosen, and seen as it will be. */
function Choice({
  roster,
  schools,
}: {
  readonly roster: string
  readonly schools: readonly School[]
}): ReactNode {
  const lang = useLang()
  const [params, setParams] = useSearchParams()
  const school = params.get('school') ?? schools[0]?.school ?? ''
  const view = useSchoolView(roster, school)
  const on = params.get('on')
  const place = PLACES.find((one) => one === on) ?? 'board'
  const homeroom = params.get('class')
  const turn = (changes: Readonly<Record<string, string | null>>): void =>
    setParams((old) => {
      for (const [key, value] of Object.entries(changes)) {
        if (value === null) old.delete(key)
        else old.set(key, value)
      }
      return old
    })
  return (
    <>
      <div className="kehou-line kehou-no-print" style={{ marginBottom: 16 }}>
        <Select
          aria-label={words.school[lang]}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 200 }}
          value={school}
          options={schools.map(({ school: value, name }) => ({ value, label: name }))}
          onChange={(value: string) => turn({ school: value, class: null })}
        />
        <Segmented<Place>
          aria-label={words.what[lang]}
          value={place}
          options={PLACES.map((value) => ({ value, label: words[value][lang] }))}
          onChange={(chosen) => turn({ on: chosen, class: chosen === 'board' ? null : homeroom })}
        />
        {place !== 'board' ? (
          <Select
            allowClear
            aria-label={words.which[lang]}
            placeholder={words.every[lang]}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ minWidth: 160 }}
            value={homeroom}
            options={(view.data?.homerooms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value: string | undefined) => turn({ class: value ?? null })}
          />
        ) : null}
        <Button type="primary" onClick={() => window.print()}>
          {words.print[lang]}
        </Button>
      </div>
      <p className="kehou-no-print kehou-quiet">{words.lead[lang]}</p>
      <Loaded query={view}>
        {(data) => (
          <div className="kehou-sheets">
            <Sheets view={data} place={place} homeroom={homeroom} />
          </div>
        )}
      </Loaded>
    </>
  )
}

/** Timetables to print and hang up: for the notice board of a school, and for the door of each class. */
export function Print({
  week,
  roster,
}: {
  readonly week: string
  readonly roster: RosterHead | null
}): ReactNode {
  const summaries = useSummaries(roster?.id ?? null)
  if (roster === null) return <NoRoster week={week} />
  return <Loaded query={summaries}>{(schools) => <Choice roster={roster.id} schools={schools} />}</Loaded>
}
