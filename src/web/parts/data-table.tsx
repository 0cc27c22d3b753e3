import { Button, Table, type TableColumnsType } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { TABLES, type TableKey } from '../../files/csv/columns/index.ts'
import { type Column, valueIn, written } from '../../files/csv/table.ts'
import { enumerated } from '../../messages/lists.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { isNamed, type Row, useNames } from '../api/data.ts'
import { useLang } from '../lang.tsx'
import { useRowsInTurn } from '../later.ts'
import { labelOf } from '../model/form-labels.ts'
import type { Kind } from '../model/places.ts'
import { namedBy } from '../model/references.ts'
import { blockOf, type Called, isLock, rowName } from '../model/row-words.ts'
import { useCalled } from './called.ts'
import { Nothing } from './states.tsx'

/** What of each kind stands in its table, by the columns of its file. */
const shown: Readonly<Record<Kind, readonly [table: TableKey, ...columns: string[]]>> = {
  schools: ['schools', 'level', 'location', 'weak', 'boarding', 'weeklyBudget'],
  staff: ['staff', 'source', 'school', 'serves', 'skills', 'maxPerWeek', 'pay', 'vettedUntil', 'loanable'],
  rooms: ['rooms', 'site', 'kinds', 'capacity', 'parallel', 'safetyUntil'],
  venues: ['venues'],
  activities: ['activities', 'school', 'category', 'grades', 'min', 'max', 'skill', 'leadSources'],
  students: ['students', 'school', 'grade', 'homeroom', 'lottery', 'tutoring.needed', 'boarder'],
  'sign-ups': ['students', 'consent.date', 'consent.withdrawn', 'mostWanted', 'friend'],
  institutions: ['institutions', 'subject'],
  pins: ['pins', 'school', 'by', 'reason'],
  bans: ['bans', 'school', 'by', 'reason'],
  events: ['events', 'kind', 'staff', 'student', 'school', 'room', 'date', 'from', 'to'],
  'standing-groups': ['history.standing', 'school', 'activity', 'lead', 'room', 'slots'],
}

/** Columns that say what a pin or a ban is about. */
const ABOUT = ['date', 'block', 'activity', 'room', 'staff', 'role', 'student']

/** Columns whose ids have to be known by name. */
export const namingOf = (kind: Kind): readonly Column[] =>
  isLock(kind) ? [...columnsOf(kind), ...columnsAt(shown[kind][0], ABOUT)] : columnsOf(kind)

const columnsAt = (table: TableKey, keys: readonly string[]): readonly Column[] =>
  keys.flatMap((key) => TABLES[table].columns.find(({ path }) => path.join('.') === key) ?? [])

const columnsOf = (kind: Kind): readonly Column[] => {
  const [table, ...keys] = shown[kind]
  return columnsAt(table, keys)
}

const numeric = ({ cell: { holds, many } }: Column): boolean =>
  (holds === 'number' || holds === 'percent') && !many

interface Props {
  readonly week: string
  readonly kind: Kind
  readonly rows: readonly Row[]
  /** Whether only some of the kind are asked for. */
  readonly isNarrowed: boolean
  readonly open: (id: string) => void
}

/** A value as its column writes it, names instead of ids. */
function told(column: Column, row: Row, called: Called, lang: Lang): string {
  const value = valueIn(column, row.body)
  const kind = namedBy(column.cell.refers)
  if (kind !== null && value !== null && value !== undefined)
    return enumerated(
      [value].flat().map((id) => called.names[kind]?.get(String(id)) ?? String(id)),
      lang,
    )
  if (column.cell.holds === 'slot') {
    const school = 'school' in row.body ? row.body.school : null
    return enumerated(
      slots
        .parse(value)
        .map(
          ({ weekday, block }) =>
            `${weekdayName(weekday)[lang]} ${blockOf(called, school, block, weekday, lang)}`,
        ),
      lang,
    )
  }
  const { codes } = column.cell
  if (codes === null || value === null || value === undefined) return written(column, row.body, lang)
  const words = new Map(codes.map(({ code, word }) => [code, word[lang]]))
  return enumerated(
    [value].flat().map((code) => words.get(String(code)) ?? String(code)),
    lang,
  )
}

/** What the first column says: a name, what a pin or a ban is about, or an id. */
const headOf = (kind: Kind, lang: Lang): string =>
  (isLock(kind) ? words.about : isNamed(kind) ? words.name : words.id)[lang]

const slots = z.array(z.object({ weekday: z.number(), block: z.string() }))

/** What a sign-up has besides the cells of its row: the school, and how much was asked for. */
const signUpColumns = (schools: ReadonlyMap<string, string>, lang: Lang): TableColumnsType<Row> => [
  {
    title: words.school[lang],
    key: 'school',
    width: 130,
    render: (_, { school }) => (school === null ? '' : (schools.get(school) ?? school)),
  },
  {
    title: words.signedDays[lang],
    key: 'days',
    align: 'right',
    width: 90,
    render: (_, { body }) => signed.safeParse(body).data?.days.length ?? '',
  },
  {
    title: words.choices[lang],
    key: 'choices',
    align: 'right',
    width: 90,
    render: (_, { body }) => {
      const lists = signed.safeParse(body).data?.choices ?? []
      return new Set(lists.flatMap(({ activities }) => activities)).size
    },
  },
]
const signed = z.object({
  days: z.array(z.unknown()),
  choices: z.array(z.object({ activities: z.array(z.string()) })),
})

/** Width of a name. */
const NAME = 190

/** Rows that are shown at once. */
const PAGE = 100

/** Rows of a kind, in words: names for ids, and what each column of the file says. */
export function DataTable({ week, kind, rows, isNarrowed, open }: Props): ReactNode {
  const lang = useLang()
  const columns = useMemo(() => columnsOf(kind), [kind])
  const naming = useMemo(() => namingOf(kind), [kind])
  const called = useCalled(
    week,
    rows.map(({ body }) => body),
    naming,
  )
  const schools = useNames(week, kind === 'sign-ups' ? 'school' : null, [
    ...new Set(rows.flatMap(({ school }) => school ?? [])),
  ])
  const wide = isLock(kind) ? 360 : NAME
  const nameOf = ({ body }: Row): string => rowName(kind, body, called, lang)
  const first = useRowsInTurn(rows)
  // When more rows come, they are what is looked at.
  const [chosen, choose] = useState<{ readonly of: number; readonly page: number } | null>(null)
  const table: TableColumnsType<Row> = [
    {
      title: headOf(kind, lang),
      key: 'name',
      ...(isLock(kind) ? {} : { fixed: 'left' as const }),
      width: wide,
      render: (_, row) => (
        <Button
          type="link"
          size="small"
          className="kehou-row-link"
          aria-label={`${nameOf(row)} · ${words.edit[lang]} ${row.body.id}`}
          onClick={() => open(row.body.id)}
        >
          {nameOf(row)}
        </Button>
      ),
    },
    ...columns.map((column) => ({
      title: labelOf(column, lang),
      key: column.path.join('.'),
      width: 130,
      ...(numeric(column) ? { align: 'right' as const } : {}),
      render: (_: unknown, row: Row) => told(column, row, called, lang),
    })),
  ]
  if (kind === 'sign-ups') table.splice(1, 0, ...signUpColumns(schools.data ?? new Map(), lang))
  if (rows.length === 0) return <Nothing text={(isNarrowed ? words.none : words.empty)[lang]} />
  const width = wide + 130 * table.slice(1).length
  // Beyond a page the last one is looked at.
  return (
    <Table<Row>
      rowKey={({ body }) => body.id}
      size="small"
      pagination={{
        pageSize: PAGE,
        hideOnSinglePage: true,
        showSizeChanger: false,
        current: chosen?.of === rows.length ? chosen.page : Math.ceil(rows.length / PAGE),
        onChange: (page) => choose({ of: rows.length, page }),
      }}
      scroll={{ x: width }}
      dataSource={[...(rows.length > PAGE ? rows : first)]}
      columns={table}
    />
  )
}
