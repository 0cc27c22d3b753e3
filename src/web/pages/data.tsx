import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Select } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { dataWords as words } from '../../messages/web/data.ts'
import { weeksWords } from '../../messages/web/weeks.ts'
import { askRows } from '../api/ahead.ts'
import {
  ALL,
  type Filter,
  isNamed,
  isNumbered,
  isOfSchool,
  type Row,
  rowsOf,
  useOptions,
} from '../api/data.ts'
import type { Self } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { toldBy } from '../model/mending.ts'
import { CALENDAR, DATA, type Kind, TRAVEL } from '../model/places.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Download } from '../parts/download.tsx'
import { FrameForm } from '../parts/frame-form.tsx'
import { ImportDrawer, useImporting } from '../parts/import-drawer.tsx'
import { RowDrawer } from '../parts/row-drawer.tsx'
import { Loaded } from '../parts/states.tsx'
import { TravelTable } from '../parts/travel/table.tsx'
import { WeekFaults } from '../parts/week-faults.tsx'

interface Props {
  readonly week: string
  readonly self: Self
}

/** A row that is open; null id: a new one. */
interface Opened {
  readonly kind: Kind
  readonly id: string | null
}

/** Rows of one kind: found, looked at, added. */
function Rows({
  week,
  kind,
  mayWrite,
  open,
}: {
  readonly week: string
  readonly kind: Kind
  readonly mayWrite: boolean
  readonly open: (opened: Opened, school: string | null) => void
}): ReactNode {
  const lang = useLang()
  const [filter, setFilter] = useState<Filter>(ALL)
  const find = (isNamed(kind) ? words.find : words.findId)[lang]
  const rows = useInfiniteQuery(rowsOf(week, kind, filter))
  const schools = useOptions(week, 'schools', ALL)
  const options = (schools.data ?? []).map(({ body }) => ({
    value: body.id,
    label: 'name' in body ? body.name : body.id,
  }))
  const school = filter.school === '' ? null : filter.school
  const only = options.length === 1 ? (options[0]?.value ?? null) : null
  return (
    <>
      <div className="kehou-line" style={{ marginBottom: 16 }}>
        {isOfSchool(kind) && options.length > 1 ? (
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={words.school[lang]}
            placeholder={words.every[lang]}
            style={{ minWidth: 200 }}
            value={school}
            options={options}
            onChange={(chosen: string | undefined) => setFilter({ ...filter, school: chosen ?? '' })}
          />
        ) : null}
        {isNamed(kind) || isNumbered(kind) ? (
          <Input.Search
            allowClear
            aria-label={find}
            placeholder={find}
            style={{ width: 220 }}
            onSearch={(name) => setFilter({ ...filter, name: name.trim() })}
          />
        ) : null}
        {mayWrite && kind !== 'sign-ups' ? (
          <Button type="primary" onClick={() => open({ kind, id: null }, school ?? only)}>
            {words.add[lang]}
          </Button>
        ) : null}
      </div>
      <Loaded query={rows}>
        {({ pages }) => (
          <DataTable
            {...{ week, kind }}
            isNarrowed={filter.school !== '' || filter.name !== ''}
            rows={pages.flatMap(({ items }): readonly Row[] => items)}
            open={(id) => open({ kind, id }, school)}
          />
        )}
      </Loaded>
      {rows.hasNextPage ? (
        <Button
          style={{ marginTop: 8 }}
          loading={rows.isFetchingNextPage}
          onClick={() => void rows.fetchNextPage()}
        >
          {words.more[lang]}
        </Button>
      ) : null}
    </>
  )
}

/** The address of a kind, with all else as it is. */
function addressOf(params: URLSearchParams, kind: string): string {
  const next = new URLSearchParams(params)
  next.set('kind', kind)
  next.delete('open')
  next.delete('field')
  return next.toString()
}

/** What a week is planned from, as tables and forms; a file takes its place, a row is added, changed, taken away by hand. */
export function Data({ week, self }: Props): ReactNode {
  const lang = useLang()
  const client = useQueryClient()
  const importing = useImporting()
  const [params, setParams] = useSearchParams()
  const place = useLocation()
  const asked = params.get('kind')
  const kind = DATA.find((one) => one === asked) ?? 'schools'
  const [opened, setOpened] = useState<(Opened & { readonly school: string | null }) | null>(null)
  const [isChecking, setChecking] = useState(false)
  const line = useRef<HTMLUListElement>(null)
  // On a narrow screen the kinds stand in one line, which is scrolled to the one that is looked at.
  useEffect(() => {
    const chosen = line.current?.querySelector(`[href*="kind=${kind}"]`)
    chosen?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [kind])
  const mayWrite = self.may.includes('data.write')
  const near = (key: (typeof DATA)[number]): void => {
    if (key !== CALENDAR && key !== TRAVEL) askRows({ client, week }, key)
  }
  const turn = (to: string): void =>
    setParams((old) => {
      old.set('kind', to)
      old.delete('open')
      old.delete('field')
      return old
    })
  // A row that an address names is open, as one is that was pressed.
  const named = params.get('open')
  const shown =
    opened ??
    (named === null || kind === CALENDAR || kind === TRAVEL ? null : { kind, id: named, school: null })
  const close = (): void => {
    setOpened(null)
    if (named !== null) turn(kind)
  }
  // Whoever comes from a fault is told it where it stands.
  const field = params.get('field')
  const said = toldBy(place.state)
  const told = field === null && said === null ? null : { field, ...said }
  return (
    <>
      <div className="kehou-line" style={{ marginBottom: 8 }}>
        {self.may.includes('import.commit') ? (
          <>
            <Button onClick={() => importing.follow('')}>{weeksWords.import[lang]}</Button>
            <Download href="/v1/template.xlsx">{words.template[lang]}</Download>
          </>
        ) : null}
        <Download href={`/v1/weeks/${week}/file`}>{words.exportBook[lang]}</Download>
        <Button onClick={() => setChecking(true)}>{words.check[lang]}</Button>
      </div>
      <nav aria-label={words.kind[lang]} style={{ marginBottom: 16 }}>
        <ul ref={line} className="kehou-nav kehou-kinds">
          {DATA.map((key) => (
            <li key={key}>
              <Link
                to={`?${addressOf(params, key)}`}
                onPointerEnter={() => near(key)}
                onFocus={() => near(key)}
                {...(key === kind ? { 'aria-current': 'page', className: 'active' } : {})}
              >
                {words[key][lang]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {said !== null && named === null && kind !== CALENDAR ? (
        <Alert
          type={said.severity === 'warning' ? 'warning' : 'error'}
          role="alert"
          showIcon
          style={{ marginBottom: 16 }}
          title={said.words}
        />
      ) : null}
      {kind === CALENDAR ? (
        <FrameForm
          key={told === null ? CALENDAR : place.key}
          {...{ week, told }}
          mayWrite={self.may.includes('weeks.write')}
        />
      ) : kind === TRAVEL ? (
        <TravelTable
          {...{ week, named, told }}
          leave={() => turn(kind)}
          mayWrite={self.may.includes('weeks.write')}
        />
      ) : (
        <Rows key={kind} {...{ week, kind, mayWrite }} open={(of, school) => setOpened({ ...of, school })} />
      )}
      {shown === null ? null : (
        <RowDrawer
          key={`${shown.kind} ${shown.id ?? ''}`}
          {...{ week, mayWrite, close }}
          {...shown}
          told={opened === null ? told : null}
        />
      )}
      {isChecking ? <WeekFaults week={week} close={() => setChecking(false)} /> : null}
      {importing.isOpen ? <ImportDrawer week={week} /> : null}
    </>
  )
}
