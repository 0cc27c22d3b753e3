import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Segmented, Select, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { weeksWords } from '../../messages/web/weeks.ts'
import { type Filter, isNamed, isOfSchool, KINDS, type Kind, type Row, useRows } from '../api/data.ts'
import type { Self } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { ImportDrawer } from '../parts/import-drawer.tsx'
import { RowDrawer } from '../parts/row-drawer.tsx'
import { Loaded } from '../parts/states.tsx'

const nameOf = ({ body }: Row): string => ('name' in body ? body.name : '')

const TOLD = new Set(['id', 'name', 'school'])

/** What a row says beside id, name and school, as far as there are words for it: kinds, and what holds of it. */
function restOf({ body }: Row, lang: Lang): string {
  return Object.entries(body)
    .flatMap(([key, value]) => {
      if (TOLD.has(key)) return []
      if (value === true) return hasWord(key) ? [wordFor(key)[lang]] : []
      return typeof value === 'string' && hasWord(value) ? [wordFor(value)[lang]] : []
    })
    .join(' · ')
}

const hasWord = (code: string): boolean => wordFor(code).zh !== code

interface Props {
  readonly week: string
  readonly self: Self
}

const ALL: Filter = { school: '', name: '' }

/** What a week is planned from, as tables; a file takes its place, a row is changed by hand. */
export function Data({ week, self }: Props): ReactNode {
  const lang = useLang()
  const client = useQueryClient()
  const [params, setParams] = useSearchParams()
  const kind = KINDS.find((one) => one === params.get('kind')) ?? 'schools'
  const [filter, setFilter] = useState<Filter>({ ...ALL, school: '' })
  const [opened, open] = useState<string | null>(null)
  const [isImporting, setImporting] = useState(false)
  const rows = useRows(week, kind, filter)
  const schools = useRows(week, 'schools', ALL)
  const turn = (to: Kind): void =>
    setParams((old) => {
      old.set('kind', to)
      return old
    })
  const options = (schools.data?.pages ?? []).flatMap(({ items }) =>
    items.map((row) => ({ value: row.body.id, label: nameOf(row) })),
  )
  return (
    <>
      <div className="kehou-head kehou-scroll">
        <Segmented<Kind>
          aria-label={words.kind[lang]}
          value={kind}
          onChange={turn}
          options={KINDS.map((value) => ({ value, label: words[value][lang] }))}
        />
      </div>
      <div className="kehou-line" style={{ marginBottom: 16 }}>
        {isOfSchool(kind) ? (
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={words.school[lang]}
            placeholder={words.every[lang]}
            style={{ minWidth: 200 }}
            value={filter.school === '' ? undefined : filter.school}
            options={options}
            onChange={(school: string | undefined) => setFilter({ ...filter, school: school ?? '' })}
          />
        ) : null}
        {isNamed(kind) ? (
          <Input.Search
            key={kind}
            allowClear
            aria-label={words.name[lang]}
            placeholder={words.name[lang]}
            style={{ width: 220 }}
            onSearch={(name) => setFilter({ ...filter, name: name.trim() })}
          />
        ) : null}
        {self.may.includes('import.commit') ? (
          <Button onClick={() => setImporting(true)}>{weeksWords.import[lang]}</Button>
        ) : null}
        <a href={`/v1/weeks/${week}/file`}>{weeksWords.file[lang]}</a>
      </div>
      <Loaded query={rows}>
        {({ pages }) => (
          <Table<Row>
            rowKey={({ body }) => body.id}
            size="small"
            pagination={false}
            scroll={{ x: true }}
            dataSource={pages.flatMap(({ items }): readonly Row[] => items)}
            columns={[
              {
                title: words.id[lang],
                key: 'id',
                render: (_, { body: { id } }) => (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${words.edit[lang]} ${id}`}
                    onClick={() => open(id)}
                  >
                    {id}
                  </Button>
                ),
              },
              { title: words.name[lang], key: 'name', render: (_, row) => nameOf(row) },
              { title: words.school[lang], dataIndex: 'school' },
              { key: 'rest', render: (_, row) => restOf(row, lang) },
            ]}
          />
        )}
      </Loaded>
      {rows.hasNextPage ? (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {words.more[lang]}
        </Button>
      ) : null}
      {opened === null ? null : (
        <RowDrawer
          {...{ week, kind }}
          id={opened}
          mayWrite={self.may.includes('data.write')}
          close={() => open(null)}
        />
      )}
      {isImporting ? (
        <ImportDrawer
          week={week}
          close={() => setImporting(false)}
          done={() => {
            setImporting(false)
            void client.invalidateQueries({ queryKey: ['weeks'] })
          }}
        />
      ) : null}
    </>
  )
}
