import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { components } from '../../client/schema.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { qualityWords as words } from '../../messages/web/quality.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { loadOf } from '../api/load.ts'
import { useLang } from '../lang.tsx'
import { type SourceShare, sharesOf } from '../model/quality.ts'
import { Loaded, Nothing } from './states.tsx'
import { WideTable } from './wide-table.tsx'

type Load = components['schemas']['TermLoad']

const number = (key: 'sessions' | 'pay', title: string) => ({
  title,
  dataIndex: key,
  align: 'right' as const,
  sorter: (a: Load, b: Load) => a[key] - b[key],
  render: (value: number) => grouped(value),
})

function People({ items }: { readonly items: readonly Load[] }): ReactNode {
  const lang = useLang()
  const most = Math.max(1, ...items.map(({ minutes }) => minutes))
  return (
    <WideTable<Load>
      rowKey="person"
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...items]}
      columns={[
        { title: words.person[lang], dataIndex: 'name' },
        { title: words.source[lang], dataIndex: 'source', render: (source: string) => wordFor(source)[lang] },
        {
          title: words.total[lang],
          dataIndex: 'minutes',
          sorter: (a, b) => a.minutes - b.minutes,
          render: (minutes: number) => (
            <span className="kehou-share">
              <span style={{ width: `${(100 * minutes) / most}%` }} aria-hidden />
              {grouped(minutes)}
            </span>
          ),
        },
        {
          title: words.lateTotal[lang],
          dataIndex: 'late',
          align: 'right',
          render: (late: number) => grouped(late),
        },
        number('sessions', words.sessions[lang]),
        { title: words.loanDays[lang], dataIndex: 'loans', align: 'right' },
        number('pay', words.pay[lang]),
        { title: words.weeksDone[lang], dataIndex: 'weeks', align: 'right' },
      ]}
    />
  )
}

/** Who did how much over the term at a school: by person, and by where people come from. */
export function TermLoad({
  week,
  schools,
}: {
  readonly week: string
  readonly schools: readonly SchoolSummary[]
}): ReactNode {
  const lang = useLang()
  const [school, setSchool] = useState(schools[0]?.school ?? '')
  const load = useQuery(loadOf(week, school))
  const figure = (value: number | null): string => (value === null ? words.hidden[lang] : grouped(value))
  return (
    <div className="kehou-stack">
      <Select
        aria-label={words.school[lang]}
        style={{ maxWidth: 260 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={school}
        options={schools.map(({ school: value, name }) => ({ value, label: name }))}
        onChange={setSchool}
      />
      <Loaded query={load}>
        {({ from, to, items }) =>
          items.every(({ weeks }) => weeks === 0) ? (
            <Nothing text={words.nobody[lang]} />
          ) : (
            <>
              <p style={{ margin: 0 }}>{tell(lang, words.termLead, { from, to })}</p>
              <WideTable<SourceShare>
                rowKey="source"
                pagination={false}
                dataSource={sharesOf(items)}
                columns={[
                  {
                    title: words.source[lang],
                    dataIndex: 'source',
                    render: (source: string) => wordFor(source)[lang],
                  },
                  { title: words.people[lang], dataIndex: 'people', align: 'right' },
                  {
                    title: words.total[lang],
                    dataIndex: 'minutes',
                    align: 'right',
                    render: figure,
                  },
                  {
                    title: words.share[lang],
                    dataIndex: 'share',
                    render: (share: number | null) =>
                      share === null ? (
                        words.hidden[lang]
                      ) : (
                        <span className="kehou-share">
                          <span style={{ width: `${share}%` }} aria-hidden />
                          {share} %
                        </span>
                      ),
                  },
                  {
                    title: words.pay[lang],
                    dataIndex: 'pay',
                    align: 'right',
                    render: figure,
                  },
                ]}
              />
              <People items={items} />
            </>
          )
        }
      </Loaded>
    </div>
  )
}
