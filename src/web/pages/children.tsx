import { Button, Card, Collapse, Popconfirm, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { weekdayName, wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { childWords as words } from '../../messages/web/people.ts'
import { useChildren, useChildWeek, useSignUp, useWithdraw } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { CalendarLink } from '../parts/calendar-link.tsx'
import { Choices } from '../parts/choices.tsx'
import { DaySelect, daysAhead } from '../parts/day-select.tsx'
import { Letter } from '../parts/letter.tsx'
import { useNotices } from '../parts/notices.tsx'
import { Loaded, Nothing, ProblemAlert } from '../parts/states.tsx'
import { WeekList } from '../parts/week-list.tsx'

function Withdraw({
  child,
  week,
  monday,
}: {
  readonly child: string
  readonly week: string
  readonly monday: string
}): ReactNode {
  const lang = useLang()
  const withdraw = useWithdraw(child, week)
  const message = useNotices()
  const [date, setDate] = useState(() => daysAhead(monday)[0] ?? monday)
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.withdraw[lang]}</h2>}>
      <div className="kehou-line">
        <DaySelect monday={monday} label={words.withdrawFrom[lang]} value={date} onChange={setDate} />
        <Popconfirm
          title={words.sure[lang]}
          onConfirm={() =>
            withdraw.mutate(date, { onSuccess: () => void message.success(words.withdrawn[lang]) })
          }
        >
          <Button danger loading={withdraw.isPending}>
            {words.withdraw[lang]}
          </Button>
        </Popconfirm>
      </div>
      <ProblemAlert error={withdraw.error} />
    </Card>
  )
}

type Read = NonNullable<ReturnType<typeof useSignUp>['data']>['value']

/** Consent, days and lists of single weekdays: what was said so far beside the choices. */
function SignedUp({ said, offers }: Read): ReactNode {
  const lang = useLang()
  const names = new Map(offers.map(({ id, name }) => [id, name]))
  const { consent, days, choices } = said
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.signedUp[lang]}</h2>}>
      <ul className="kehou-plain">
        <li>
          {consent === null ? words.noConsent[lang] : tell(lang, words.consented, { date: consent.date })}{' '}
          {consent?.withdrawn ? <Tag>{tell(lang, words.left, { date: consent.withdrawn })}</Tag> : null}
        </li>
        {days.length === 0 ? <li>{words.noDays[lang]}</li> : null}
        {days.map(({ weekday, until, extra }) => (
          <li key={weekday}>
            {tell(lang, words.day, {
              weekday: weekdayName(weekday)[lang],
              until: until === null ? words.toEnd[lang] : tell(lang, words.toBlock, { block: until }),
            })}
            {extra.length === 0 ? null : tell(lang, words.extra, { blocks: extra.join('、') })}
          </li>
        ))}
        {choices.flatMap(({ weekday, activities }) =>
          weekday === null
            ? []
            : [
                <li key={`list ${weekday}`}>
                  {tell(lang, words.ofDay, {
                    weekday: weekdayName(weekday)[lang],
                    names: activities.map((id) => names.get(id) ?? id).join('、'),
                  })}
                </li>,
              ],
        )}
      </ul>
    </Card>
  )
}

/** When something may take place, in words. */
const timesOf = (blocks: Read['offers'][number]['blocks'], lang: Lang): string =>
  blocks.length === 0
    ? words.anyBlock[lang]
    : blocks
        .map(({ weekday, block, kind, weeks }) =>
          [
            weekday === null ? '' : weekdayName(weekday)[lang],
            block ?? '',
            kind === null ? '' : wordFor(kind)[lang],
            weeks === 'every' ? '' : wordFor(weeks)[lang],
          ]
            .filter((part) => part !== '')
            .join(' '),
        )
        .join('、')

function Offered({ offers }: Pick<Read, 'offers'>): ReactNode {
  const lang = useLang()
  return (
    <Collapse
      items={[
        {
          key: 'offers',
          label: (
            <h2 className="kehou-h2">
              {tell(lang, words.offers, { name: words.offered[lang], count: offers.length })}
            </h2>
          ),
          children: <Offers offers={offers} />,
        },
      ]}
    />
  )
}

function Offers({ offers }: Pick<Read, 'offers'>): ReactNode {
  const lang = useLang()
  return (
    <ul className="kehou-plain">
      {offers.map(({ id, name, category, text, ranked, sessions, max, blocks }) => (
        <li key={id}>
          <strong>{name}</strong> <Tag>{wordFor(category)[lang]}</Tag>
          {ranked ? <Tag color="blue">{words.chosen[lang]}</Tag> : null}
          <div className="kehou-quiet">
            {tell(lang, ranked ? words.often : words.daily, { sessions, max })} · {timesOf(blocks, lang)}
          </div>
          {text === '' ? null : <div>{text}</div>}
        </li>
      ))}
    </ul>
  )
}

function SignUp({
  child,
  week,
  monday,
}: {
  readonly child: string
  readonly week: string
  readonly monday: string
}): ReactNode {
  const query = useSignUp(child, week)
  return (
    <Loaded query={query}>
      {({ value: { said, offers }, etag }) => (
        <>
          <Choices key={etag} child={child} week={week} said={said} offers={offers} etag={etag} />
          <SignedUp said={said} offers={offers} />
          <Offered offers={offers} />
          <Withdraw child={child} week={week} monday={monday} />
        </>
      )}
    </Loaded>
  )
}

function Child({
  id,
  weeks,
}: {
  readonly id: string
  readonly weeks: readonly { readonly id: string; readonly monday: string }[]
}): ReactNode {
  const lang = useLang()
  const week = useChildWeek(id)
  const [first] = weeks
  return (
    <section className="kehou-stack" aria-label={id}>
      <h2 className="kehou-h2">{id}</h2>
      <Loaded query={week}>
        {(own) =>
          own === null ? (
            <Nothing text={words.none[lang]} />
          ) : (
            <>
              <WeekList entries={own.entries} />
              <Letter title={words.letter[lang]} lead={words.letterLead[lang]} child={id} />
            </>
          )
        }
      </Loaded>
      {first === undefined ? null : <SignUp child={id} week={first.id} monday={first.monday} />}
      <CalendarLink kind="student" person={id} />
    </section>
  )
}

/** A family's page, phone first. */
export function Children(): ReactNode {
  const lang = useLang()
  const children = useChildren()
  return (
    <div className="kehou-narrow kehou-stack">
      <h1>{words.title[lang]}</h1>
      <Loaded query={children}>
        {(list) =>
          list.length === 0 ? (
            <Nothing />
          ) : (
            list.map(({ id, weeks }) => <Child key={id} id={id} weeks={weeks.items} />)
          )
        }
      </Loaded>
    </div>
  )
}
