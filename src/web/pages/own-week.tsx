import { App, Button, Card, Form, Input, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../messages/message.ts'
import { loanStateWords, ownWords as words } from '../../messages/web/people.ts'
import { useAbsence, useConsent, useLoans, useOwnWeek, useOwnWeeks } from '../api/own.ts'
import type { Self } from '../api/session.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { CalendarLink } from '../parts/calendar-link.tsx'
import { Loaded, Nothing, ProblemAlert } from '../parts/states.tsx'
import { WeekList } from '../parts/week-list.tsx'

/** Loans of mine, and what I say of them. */
function Loans({ roster }: { readonly roster: string }): ReactNode {
  const lang = useLang()
  const loans = useLoans(roster, 'own')
  const consent = useConsent(roster)
  if (loans.data === undefined || loans.data.length === 0) return null
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.loans[lang]}</h2>}>
      {loans.data.map((loan) => (
        <div key={loan.date} className="kehou-line">
          <span>{tell(lang, words.loanLine, { ...loan, state: loanStateWords[loan.state][lang] })}</span>
          {loan.state === 'proposed' || loan.state === 'home_consented' ? (
            <Space>
              <Button size="small" type="primary" onClick={() => consent.mutate({ loan, answer: 'given' })}>
                {words.agree[lang]}
              </Button>
              <Button size="small" onClick={() => consent.mutate({ loan, answer: 'refused' })}>
                {words.refuse[lang]}
              </Button>
            </Space>
          ) : null}
          {loan.state === 'teacher_consented' || loan.state === 'confirmed' ? (
            <Button size="small" onClick={() => consent.mutate({ loan, answer: 'recalled' })}>
              {words.takeBack[lang]}
            </Button>
          ) : null}
        </div>
      ))}
      <ProblemAlert error={consent.error} />
    </Card>
  )
}

interface Fields {
  readonly week: string
  readonly from: string
  readonly to: string
}

/** Saying that one shall be away: whoever plans hears of it. */
function Absence(): ReactNode {
  const lang = useLang()
  const weeks = useOwnWeeks()
  const absence = useAbsence()
  const { message } = App.useApp()
  const list = weeks.data ?? []
  if (list.length === 0) return null
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.absence[lang]}</h2>}>
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        initialValues={{ week: list[0]?.id, from: list[0]?.monday, to: list[0]?.monday }}
        onFinish={(fields) =>
          absence.mutate(fields, { onSuccess: () => void message.success(words.sent[lang]) })
        }
      >
        <Form.Item name="week" label={words.week[lang]}>
          <Select options={list.map(({ id, name, monday }) => ({ value: id, label: `${name} ${monday}` }))} />
        </Form.Item>
        <Form.Item name="from" label={words.from[lang]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={words.to[lang]}>
          <Input type="date" />
        </Form.Item>
        <ProblemAlert error={absence.error} />
        <Button type="primary" htmlType="submit" loading={absence.isPending}>
          {words.send[lang]}
        </Button>
      </Form>
    </Card>
  )
}

/** A teacher's own page, phone first. */
export function OwnWeek({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  const week = useOwnWeek()
  return (
    <div className="kehou-narrow" style={{ display: 'grid', gap: space.m }}>
      <h1>{words.title[lang]}</h1>
      <Loaded query={week}>
        {(own) =>
          own === null ? (
            <Nothing text={words.none[lang]} />
          ) : (
            <>
              <WeekList entries={own.entries} />
              <Loans roster={own.roster} />
            </>
          )
        }
      </Loaded>
      <Absence />
      {self.staff === null ? null : <CalendarLink kind="staff" person={self.staff} />}
    </div>
  )
}
