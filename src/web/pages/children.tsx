import { Card, Tag } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { enumerated } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { childWords as words } from '../../messages/web/people.ts'
import { type SignedUp, useChildren, useChildWeek, useSignUp } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { blockWords } from '../model/blocks.ts'
import { CalendarLink } from '../parts/calendar-link.tsx'
import { Choices } from '../parts/choices.tsx'
import { useOpened } from '../parts/forms/opened.ts'
import { Letter } from '../parts/letter.tsx'
import { Offers } from '../parts/offers.tsx'
import { Loaded, Nothing } from '../parts/states.tsx'
import { WeekList } from '../parts/week-list.tsx'
import { Withdraw } from '../parts/withdraw.tsx'

/** Consent, days and lists of single weekdays: what was said so far beside the choices. */
function SignedUpCard({ of: { said, offers, blocks } }: { readonly of: SignedUp }): ReactNode {
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
              until:
                until === null
                  ? words.toEnd[lang]
                  : tell(lang, words.toBlock, { block: blockWords(blocks, until, weekday, lang) }),
            })}
            {extra.length === 0
              ? null
              : tell(lang, words.extra, {
                  blocks: enumerated(
                    extra.map((code) => blockWords(blocks, code, weekday, lang)),
                    lang,
                  ),
                })}
          </li>
        ))}
        {choices.flatMap(({ weekday, activities }) =>
          weekday === null
            ? []
            : [
                <li key={`list ${weekday}`}>
                  {tell(lang, words.ofDay, {
                    weekday: weekdayName(weekday)[lang],
                    names: enumerated(
                      activities.map((id) => names.get(id) ?? id),
                      lang,
                    ),
                  })}
                </li>,
              ],
        )}
      </ul>
    </Card>
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
  const read = useSignUp(child, week)
  const { query, reading, again } = useOpened(read)
  const now = read.data?.value
  return (
    <Loaded query={query}>
      {({ value, etag }) => (
        <>
          <Choices
            key={reading}
            {...{ child, week, again }}
            read={etag}
            said={value.said}
            offers={value.offers}
          />
          <SignedUpCard of={now ?? value} />
          <Offers of={now ?? value} />
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
  const homeroom = useSignUp(id, first?.id ?? '').data?.value.homeroom
  const called = homeroom === undefined ? id : tell(lang, words.child, { homeroom, id })
  return (
    <section className="kehou-stack" aria-label={called}>
      <h2 className="kehou-h2">{called}</h2>
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
