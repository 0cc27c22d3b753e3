import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { wayName } from '../../../../models/district.ts'
import { TABLES } from '../../../files/csv/columns/index.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { ALL, type Frame, type Row, useFrame, useOptions } from '../../api/data.ts'
import { useLang } from '../../lang.tsx'
import { labelOf } from '../../model/form-labels.ts'
import { type Way, waysOf } from '../../model/travel.ts'
import type { ToldOf } from '../forms/told.ts'
import { Loaded, Nothing } from '../states.tsx'
import { WideTable } from '../wide-table.tsx'
import { WayForm } from './form.tsx'

interface Props {
  readonly week: string
  readonly mayWrite: boolean
  /** Name of a way that an address leads to; null: to none. */
  readonly named: string | null
  /** What is wrong with that way. */
  readonly told: ToldOf | null
  /** Lets go of what the address leads to. */
  readonly leave: () => void
}

/** Names of schools and venues by their ids. */
function usePlaces(week: string): ReadonlyMap<string, string> {
  const schools = useOptions(week, 'schools', ALL)
  const venues = useOptions(week, 'venues', ALL)
  const rows: readonly Row[] = [...(schools.data ?? []), ...(venues.data ?? [])]
  return new Map(rows.map(({ body }) => [body.id, 'name' in body ? body.name : body.id]))
}

/** What is open: a way of a version that was read; null: a new one. */
interface Opened {
  readonly way: Way | null
  readonly read: Frame
}

function Ways({ week, mayWrite, named, told, leave, read }: Props & { readonly read: Frame }): ReactNode {
  const lang = useLang()
  const frame = useFrame(week)
  const names = usePlaces(week)
  const [params, setParams] = useSearchParams()
  const [opened, setOpened] = useState<Opened | null>(() => {
    const way = read.value.frame.travel.find(({ from, to }) => wayName(from, to) === named)
    return way === undefined ? null : { way, read }
  })
  const nameOf = (id: string): string => names.get(id) ?? id
  const place = params.get('place')
  const isNamed = opened?.way != null && wayName(opened.way.from, opened.way.to) === named
  const [from, to, adult, walk] = TABLES.travel.columns.map((column) => labelOf(column, lang))
  return (
    <>
      <p>{words.travelLead[lang]}</p>
      <div className="kehou-line" style={{ marginBottom: 16 }}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.travelOf[lang]}
          placeholder={words.everywhere[lang]}
          style={{ minWidth: 200 }}
          value={place}
          options={[...names].map(([value, label]) => ({ value, label }))}
          onChange={(chosen: string | undefined) =>
            setParams((old) => {
              if (chosen === undefined) old.delete('place')
              else old.set('place', chosen)
              return old
            })
          }
        />
        {mayWrite ? (
          <Button type="primary" onClick={() => setOpened({ way: null, read })}>
            {words.add[lang]}
          </Button>
        ) : null}
      </div>
      <WideTable<Way>
        rowKey={({ from: one, to: other }) => `${one} ${other}`}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing text={words.none[lang]} /> }}
        dataSource={[...waysOf(read.value.frame.travel, place)]}
        columns={[
          {
            title: from,
            key: 'from',
            sorter: (a, b) => nameOf(a.from).localeCompare(nameOf(b.from), 'zh-CN'),
            render: (_, way) => (
              <Button
                type="link"
                size="small"
                className="kehou-row-link"
                aria-label={`${nameOf(way.from)} · ${words.edit[lang]} ${nameOf(way.to)}`}
                onClick={() => setOpened({ way, read })}
              >
                {nameOf(way.from)}
              </Button>
            ),
          },
          {
            title: to,
            key: 'to',
            sorter: (a, b) => nameOf(a.to).localeCompare(nameOf(b.to), 'zh-CN'),
            render: (_, way) => nameOf(way.to),
          },
          { title: adult, dataIndex: 'adult', align: 'right', sorter: (a, b) => a.adult - b.adult },
          {
            title: walk,
            dataIndex: 'walk',
            align: 'right',
            render: (minutes: number | null) => minutes ?? '–',
          },
        ]}
      />
      {opened === null ? null : (
        <WayForm
          key={`${opened.read.etag} ${opened.way?.from ?? ''} ${opened.way?.to ?? ''}`}
          {...{ week, mayWrite, nameOf }}
          {...opened}
          told={isNamed ? told : null}
          again={() =>
            void frame.refetch().then(({ data }) => {
              if (data === undefined) return
              const { way } = opened
              const now = data.value.frame.travel.find((one) => one.from === way?.from && one.to === way.to)
              setOpened({ way: now ?? null, read: data })
            })
          }
          close={() => {
            setOpened(null)
            if (isNamed) leave()
          }}
        />
      )}
    </>
  )
}

/** Minutes between schools and venues: found by place, changed one by one. */
export function TravelTable(props: Props): ReactNode {
  const query = useFrame(props.week)
  return <Loaded query={query}>{(read) => <Ways key={props.named} {...props} read={read} />}</Loaded>
}
