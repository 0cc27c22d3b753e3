import { Button, Space, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { headed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { weeksWords as words } from '../../messages/web/weeks.ts'
import { useOnePress } from '../api/one-press.ts'
import type { Self } from '../api/session.ts'
import { useCopy, useNext, useWeeks, type WeekHead } from '../api/weeks.ts'
import { useLang } from '../lang.tsx'
import { fittingName } from '../model/week-name.ts'
import { Download } from '../parts/download.tsx'
import { ImportDrawer, useImporting } from '../parts/import-drawer.tsx'
import { Loaded, ProblemAlert } from '../parts/states.tsx'
import { DeleteWeek, RenameWeek } from '../parts/week-manage.tsx'
import { WideTable } from '../parts/wide-table.tsx'

const DAY = 86_400_000

/** The Monday a week later. */
const mondayAfter = (monday: string): string =>
  new Date(Date.parse(monday) + 7 * DAY).toISOString().slice(0, 10)

/** A second press on what is being made makes nothing more. */
const busy = (
  { isPending, variables }: Pick<ReturnType<typeof useCopy>, 'isPending' | 'variables'>,
  week: string,
): { loading: boolean; disabled: boolean } => {
  const isHere = variables?.week === week
  return { loading: isPending && isHere, disabled: isPending && !isHere }
}

/** Weeks to plan: import one, try something out in a copy, make the next one. */
export function Weeks({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  const weeks = useWeeks()
  const copy = useCopy()
  const next = useNext()
  const importing = useImporting()
  const [renaming, setRenaming] = useState<WeekHead | null>(null)
  const copyOnce = useOnePress(copy)
  const nextOnce = useOnePress(next)
  const [removing, setRemoving] = useState<WeekHead | null>(null)
  const mayMake = self.may.includes('weeks.write')
  const actions = (week: WeekHead): ReactNode => {
    const { id, name, monday } = week
    return (
      <Space wrap>
        <Button
          size="small"
          {...busy(copy, id)}
          onClick={() =>
            copyOnce({
              week: id,
              name: fittingName((of) => tell(lang, words.nameOf, { name: of }), name),
            })
          }
        >
          {words.try[lang]}
        </Button>
        <Button
          size="small"
          {...busy(next, id)}
          onClick={() =>
            nextOnce({ week: id, name: tell(lang, words.nextName, { monday: mondayAfter(monday) }) })
          }
        >
          {words.next[lang]}
        </Button>
        <Download type="link" size="small" href={`/v1/weeks/${id}/file`}>
          {words.file[lang]}
        </Download>
        <Button
          size="small"
          aria-label={headed(words.rename[lang], name, lang)}
          onClick={() => setRenaming(week)}
        >
          {words.rename[lang]}
        </Button>
        <Button
          size="small"
          danger
          aria-label={headed(words.remove[lang], name, lang)}
          onClick={() => setRemoving(week)}
        >
          {words.remove[lang]}
        </Button>
      </Space>
    )
  }
  return (
    <>
      <div className="kehou-head">
        <h1>{words.title[lang]}</h1>
        <Space wrap>
          <Download type="link" href="/v1/template.xlsx">
            {words.template[lang]}
          </Download>
          {mayMake ? (
            <Button type="primary" onClick={() => importing.follow('')}>
              {words.import[lang]}
            </Button>
          ) : null}
        </Space>
      </div>
      <ProblemAlert error={copy.error ?? next.error} />
      <Loaded query={weeks}>
        {(list) => (
          <WideTable<WeekHead>
            rowKey="id"
            pagination={false}
            dataSource={list}
            columns={[
              {
                title: words.name[lang],
                key: 'name',
                render: (_, { id, name }) => <Link to={`/weeks/${id}`}>{name}</Link>,
              },
              { title: words.monday[lang], dataIndex: 'monday' },
              {
                title: words.kind[lang],
                key: 'kind',
                render: (_, { copyOf }) => <Tag>{copyOf === null ? words.week[lang] : words.copy[lang]}</Tag>,
              },
              { title: words.changes[lang], dataIndex: 'revision', align: 'right' },
              ...(mayMake ? [{ key: 'actions', render: (_: unknown, week: WeekHead) => actions(week) }] : []),
            ]}
          />
        )}
      </Loaded>
      {renaming === null ? null : <RenameWeek week={renaming} close={() => setRenaming(null)} />}
      {removing === null ? null : <DeleteWeek week={removing} close={() => setRemoving(null)} />}
      {importing.isOpen ? <ImportDrawer week={null} /> : null}
    </>
  )
}
