import { Button, Card, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { ownWords, childWords as words } from '../../messages/web/people.ts'
import { useReturn, useWithdraw, useWithdrawals } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { DaySelect, dayIn, daysAhead } from './day-select.tsx'
import { Loaded, ProblemAlert } from './states.tsx'
import { Sure } from './sure.tsx'

interface Props {
  readonly child: string
  readonly week: string
  readonly monday: string
}

interface Telling {
  /** Something is on its way: what was done before is not said beside it, nor beside why it fails. */
  readonly begin: () => void
  readonly done: () => void
}

/** Saying from which day on the child does not take part. */
function Leave({ child, week, monday, begin, done }: Props & Telling): ReactNode {
  const lang = useLang()
  const withdraw = useWithdraw(child, week)
  const [date, setDate] = useState(() => daysAhead(monday)[0] ?? monday)
  return (
    <>
      <div aria-hidden>{words.withdrawFrom[lang]}</div>
      <div className="kehou-line">
        <DaySelect monday={monday} label={words.withdrawFrom[lang]} value={date} onChange={setDate} />
        <Sure
          title={words.sure[lang]}
          onConfirm={() => {
            begin()
            withdraw.mutate(date, { onSuccess: done })
          }}
        >
          <Button danger loading={withdraw.isPending}>
            {words.withdraw[lang]}
          </Button>
        </Sure>
      </div>
      <ProblemAlert error={withdraw.error} />
    </>
  )
}

/** What was said so far, whether the week has been rearranged for it, and taking it back. */
function Left({
  child,
  week,
  list,
  begin,
  done,
}: Pick<Props, 'child' | 'week'> &
  Telling & { readonly list: NonNullable<ReturnType<typeof useWithdrawals>['data']> }): ReactNode {
  const lang = useLang()
  const back = useReturn(child, week)
  return (
    <>
      <ul className="kehou-plain">
        {list.map(({ id, version, date, answered }) => (
          <li key={id} className="kehou-line">
            <span>{tell(lang, words.leaves, { day: dayIn(lang, date) })}</span>
            <Tag>{(answered ? ownWords.rearranged : ownWords.notYet)[lang]}</Tag>
            <Button
              loading={back.isPending}
              onClick={() => {
                begin()
                back.mutate({ id, version }, { onSuccess: done })
              }}
            >
              {words.back[lang]}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemAlert error={back.error} />
    </>
  )
}

/** Whether a child takes part: its family withdraws it, sees that it did, and takes that back. */
export function Withdraw({ child, week, monday }: Props): ReactNode {
  const lang = useLang()
  const withdrawals = useWithdrawals(child, week)
  // Said here, where it was done, until something else is: a notice that goes by itself is missed by whoever is slow.
  const [said, say] = useState<'withdrawn' | 'backSaid' | null>(null)
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.withdraw[lang]}</h2>}>
      <p role="status" style={said === null ? { margin: 0 } : {}}>
        {said === null ? '' : `✓ ${words[said][lang]}`}
      </p>
      <Loaded query={withdrawals}>
        {(list) =>
          list.length === 0 ? (
            <Leave {...{ child, week, monday }} begin={() => say(null)} done={() => say('withdrawn')} />
          ) : (
            <Left {...{ child, week, list }} begin={() => say(null)} done={() => say('backSaid')} />
          )
        }
      </Loaded>
    </Card>
  )
}
