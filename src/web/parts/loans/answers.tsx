import { Button, Space } from 'antd'
import type { ReactNode } from 'react'
import { headed } from '../../../messages/lists.ts'
import { loanWords } from '../../../messages/web/people.ts'
import type { Answer, useConsent } from '../../api/own.ts'
import { useLang } from '../../lang.tsx'
import type { Loan } from '../../model/loans.ts'

interface Props {
  readonly loan: Loan
  readonly consent: ReturnType<typeof useConsent>
  readonly answers: readonly Answer[]
  readonly label: (answer: Answer) => string
  /** What tells these buttons from those beside them, where the same stand again and again. */
  readonly of?: string
}

/** What can be answered to a loan, until its day is over. While one answer is on its way, none is given. */
export function Answers({ loan, consent, answers, label, of }: Props): ReactNode {
  const lang = useLang()
  const { isPending, variables: given } = consent
  const isOnItsWay = (answer: Answer): boolean =>
    isPending && given?.answer === answer && given.loan.staff === loan.staff && given.loan.date === loan.date
  if (answers.length === 0) return null
  if (loan.past) return <span className="kehou-quiet kehou-answers">{loanWords.past[lang]}</span>
  return (
    <Space wrap size="small" className="kehou-answers">
      {answers.map((answer) => (
        <Button
          key={answer}
          size="small"
          {...(answer === 'given' ? { type: 'primary' } : {})}
          {...(of === undefined ? {} : { 'aria-label': headed(label(answer), of, lang) })}
          loading={isOnItsWay(answer)}
          disabled={isPending}
          onClick={() => consent.mutate({ loan, answer })}
        >
          {label(answer)}
        </Button>
      ))}
    </Space>
  )
}
