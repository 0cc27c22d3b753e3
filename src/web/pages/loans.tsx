import { Button, Card, Space, Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import { loanStateWords, loanWords as words } from '../../messages/web/people.ts'
import { overviewWords } from '../../messages/web/timetable.ts'
import { type Answer, type Loan, useConsent, useLoans } from '../api/own.ts'
import { type RosterHead, useSummaries } from '../api/rosters.ts'
import type { Self } from '../api/session.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { Loaded, Nothing, ProblemAlert } from '../parts/states.tsx'

/** Answers that a home school has to a loan as it stands. */
const answersTo = ({ state }: Loan): readonly Answer[] =>
  state === 'proposed' || state === 'teacher_consented'
    ? ['given', 'refused']
    : state === 'home_consented' || state === 'confirmed'
      ? ['recalled']
      : []

const answerWords = { given: words.agree, refused: words.refuse, recalled: words.recall } as const

/** Who lends to whom, counted. */
function Matrix({
  loans,
  nameOf,
}: {
  readonly loans: readonly Loan[]
  readonly nameOf: (school: string) => string
}): ReactNode {
  const lang = useLang()
  const hosts = [...new Set(loans.map(({ host }) => host))].sort()
  const homes = [...new Set(loans.map(({ home }) => home))].sort()
  const count = (home: string, host: string): number =>
    loans.filter((loan) => loan.home === home && loan.host === host).length
  return (
    <table className="kehou-matrix">
      <caption>{words.matrix[lang]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.home[lang]}</th>
          {hosts.map((host) => (
            <th scope="col" key={host}>
              {nameOf(host)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {homes.map((home) => (
          <tr key={home}>
            <th scope="row">{nameOf(home)}</th>
            {hosts.map((host) => (
              <td key={host}>{count(home, host) || '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The board of loans: who lends, who needs, how far each is agreed. */
export function Loans({
  roster,
  self,
}: {
  readonly roster: RosterHead | null
  readonly self: Self
}): ReactNode {
  const lang = useLang()
  const loans = useLoans(roster?.id ?? null, 'all')
  const summaries = useSummaries(roster?.id ?? null)
  const consent = useConsent(roster?.id ?? '')
  if (roster === null) return <Nothing text={overviewWords.noRoster[lang]} />
  const names = new Map(summaries.data?.map(({ school, name }) => [school, name]))
  const nameOf = (school: string): string => names.get(school) ?? school
  const mayAnswer = self.may.includes('loans.consent')
  return (
    <Loaded query={loans}>
      {(list) =>
        list.length === 0 ? (
          <Nothing text={words.none[lang]} />
        ) : (
          <div style={{ display: 'grid', gap: space.m }}>
            <p>{words.lead[lang]}</p>
            <Card>
              <Matrix loans={list} nameOf={nameOf} />
            </Card>
            <ProblemAlert error={consent.error} />
            <Table<Loan>
              rowKey={({ staff, date }) => `${staff} ${date}`}
              size="small"
              pagination={false}
              scroll={{ x: true }}
              dataSource={list}
              columns={[
                { title: words.teacher[lang], dataIndex: 'staff' },
                { title: words.date[lang], dataIndex: 'date' },
                { title: words.home[lang], dataIndex: 'home', render: nameOf },
                { title: words.host[lang], dataIndex: 'host', render: nameOf },
                {
                  title: words.state[lang],
                  dataIndex: 'state',
                  render: (state: Loan['state']) => <Tag>{loanStateWords[state][lang]}</Tag>,
                },
                {
                  key: 'actions',
                  render: (_, loan) =>
                    mayAnswer && (self.school === null || self.school === loan.home) ? (
                      <Space wrap>
                        {answersTo(loan).map((answer) => (
                          <Button key={answer} size="small" onClick={() => consent.mutate({ loan, answer })}>
                            {answerWords[answer][lang]}
                          </Button>
                        ))}
                      </Space>
                    ) : null,
                },
              ]}
            />
          </div>
        )
      }
    </Loaded>
  )
}
