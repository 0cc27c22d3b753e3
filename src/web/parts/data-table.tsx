import { Button, Table, type TableColumnsType } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Lang } from '../../../models/text.ts'
import { TABLES, type TableKey } from '../../files/csv/columns/index.ts'
import { type Column, valueIn, written } from '../../files/csv/table.ts'
import { enumerated } from '../../messages/lists.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { type NamedKind, type Row, useNames } from '../api/data.ts'
import { useLang } from '../lang.tsx'
import { useRowsInTurn } from '../later.ts'
import { labelOf } from '../model/form-labels.ts'
import type { Kind } from '../model/places.ts'
import { namedBy } from '../model/references.ts'
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
  pins: ['pins', 'school', 'date', 'block', 'activity', 'room', 'staff', 'role', 'student', 'by', 'reason'],
  bans: ['bans', 'school', 'date', 'block', 'activity', 'room', 'staff', 'student', 'by', 'reason'],
  events: ['events', 'kind', 'staff', 'student', 'school', 'room', 'date', 'from', 'to'],
  'standing-groups': ['history.standing', 'school', 'activity', 'lead', 'room', 'slots'],
}

const columnsOf = (kind: Kind): readonly Column[] => {
  const [table, ...keys] = shown[kind]
  return keys.flatMap((key) => TABLES[table].columns.find(({ path }) => path.join('.') === key) ?? [])
}

const nameKindOf = ({ cell: { refers } }: Column): NamedKind | null => namedBy(refers)

/** Ids of a kind that rows name, each once. */
function idsOf(rows: readonly Row[], columns: readonly Column[], kind: NamedKind): string[] {
  const ids = rows.flatMap(({ body }) =>
    columns
      .filter((column) => nameKindOf(column) === kind)
      .flatMap((column) => [valueIn(column, body)].flat())
      .filter((id): id is string => typeof id === 'string'),
  )
  return [...new Set(ids)].sort().slice(0, 500)
}

const numeric = ({ cell: { holds, many } }: Column): boolean =>
  (holds === 'number' || holds === 'percent') && !many

interface Props {
  readonly week: string
  readonly kind: Kind
  readonly rows: readonly Row[]
  readonly open: (id: string) => void
}

const nameOf = ({ body }: Row): string => ('name' in body && body.name !== '' ? body.name : body.id)

/** What rows call what they name, by kind and id. */
function useCalled(week: string, rows: readonly Row[], columns: readonly Column[]) {
  const ids = (of: NamedKind) => idsOf(rows, columns, of)
  const school = useNames(week, 'school', ids('school')).data
  const room = useNames(week, 'room', ids('room')).data
  const institution = useNames(week, 'institution', ids('institution')).data
  const staff = useNames(week, 'staff', ids('staff')).data
  const activity = useNames(week, 'activity', ids('activity')).data
  return { school, room, institution, staff, activity, venue: undefined }
}
type Called = ReturnType<typeof useCalled>

/** A value as its column writes it, names instead of ids. */
function told(column: Column, row: Row, called: Called, lang: Lang): string {
  const value = valueIn(column, row.body)
  const kind = nameKindOf(column)
  if (kind !== null && value !== null && value !== undefined)
    return enumerated(
      [value].flat().map((id) => called[kind]?.get(String(id)) ?? String(id)),
      lang,
    )
  const { codes } = column.cell
  if (codes === null || value === null || value === undefined) return written(column, row.body, lang)
  const words = new Map(codes.map(({ code, word }) => [code, word[lang]]))
  return enumerated(
    [value].flat().map((code) => words.get(String(code)) ?? String(code)),
    lang,
  )
}

/** Rows that are shown at once. */
const PAGE = 100

/** Rows of a kind, in words: names for ids, and what each column of the file says. */
export function DataTable({ week, kind, rows, open }: Props): ReactNode {
  const lang = useLang()
  const columns = useMemo(() => columnsOf(kind), [kind])
  const called = useCalled(week, rows, columns)
  const first = useRowsInTurn(rows)
  // When more rows come, they are what is looked at.
  const [chosen, choose] = useState<{ readonly of: number; readonly page: number } | null>(null)
  const table: TableColumnsType<Row> = [
    {
      title: words.name[lang],
      key: 'name',
      fixed: 'left',
      width: 190,
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
  if (rows.length === 0) return <Nothing text={words.none[lang]} />
  const width = 190 + 130 * columns.length
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
