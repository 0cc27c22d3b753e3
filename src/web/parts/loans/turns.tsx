import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { loanWords as words } from '../../../messages/web/people.ts'
import { useLang } from '../../lang.tsx'
import { type Board, type Loan, type Turn, turnsOf } from '../../model/loans.ts'
import { WideTable } from '../wide-table.tsx'

/** Whose turn it is: teachers who may be lent, those who were lent least first. */
export function LoanTurns({
  board,
  loans,
  to,
}: {
  readonly board: Board
  readonly loans: readonly Loan[]
  /** Where a teacher's week is looked at. */
  readonly to: (school: string, staff: string) => string
}): ReactNode {
  const lang = useLang()
  return (
    <>
      <p>{words.turnsLead[lang]}</p>
      <WideTable<Turn>
        rowKey="id"
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={turnsOf(board, loans)}
        columns={[
          {
            title: words.teacher[lang],
            key: 'name',
            render: (_, { school, id, name }) => <Link to={to(school, id)}>{name}</Link>,
          },
          { title: words.home[lang], dataIndex: 'home' },
          {
            title: words.skills[lang],
            dataIndex: 'skills',
            render: (skills: readonly string[]) => skills.map((skill) => <Tag key={skill}>{skill}</Tag>),
          },
          {
            title: words.carried[lang],
            dataIndex: 'carried',
            align: 'right',
            render: (days: number) => days.toFixed(1),
          },
          { title: words.thisWeek[lang], dataIndex: 'thisWeek', align: 'right' },
        ]}
      />
    </>
  )
}
