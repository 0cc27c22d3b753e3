import { Table } from 'antd'
import type { ReactNode } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { timetableWords } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { blockAt } from '../model/blocks.ts'

type Left = SchoolView['unserved'][number]

/** Who is left over, when, and what first stood in the way. */
export function Unserved({
  view: { unserved, students, homerooms, slots },
}: {
  readonly view: SchoolView
}): ReactNode {
  const lang = useLang()
  const classes = new Map(homerooms.map(({ id, name }) => [id, name]))
  const causeOf = ({ cause }: Left): string =>
    cause === null ? words.noCause[lang] : wordFor(`cause_${cause}`)[lang]
  return (
    <Table<Left>
      rowKey={({ student, date, block }) => `${student} ${date} ${block}`}
      size="small"
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={unserved}
      columns={[
        {
          title: timetableWords.student[lang],
          key: 'student',
          render: (_, { student }) => {
            const who = students[student]
            return who === undefined ? '' : `${who.id} ${classes.get(who.homeroom) ?? who.homeroom}`
          },
        },
        {
          title: timetableWords.when[lang],
          key: 'when',
          render: (_, { date, block }) => `${date.slice(5)} ${blockAt({ slots }, date, block, lang)}`,
        },
        {
          title: words.cause[lang],
          key: 'cause',
          sorter: (a, b) => causeOf(a).localeCompare(causeOf(b), 'zh-CN'),
          render: (_, left) => causeOf(left),
        },
      ]}
    />
  )
}
