import { App, Button, Card, Input, Popconfirm, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import { childWords as words } from '../../messages/web/people.ts'
import { type Said, useChildren, useChildWeek, useSay, useSignUp, useWithdraw } from '../api/own.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { CalendarLink } from '../parts/calendar-link.tsx'
import { Loaded, Nothing, ProblemAlert } from '../parts/states.tsx'
import { WeekList } from '../parts/week-list.tsx'

interface Offer {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly text: string
  readonly ranked: boolean
}

/** Choices of the whole week; lists of single weekdays stay as they are. */
const withChoices = (said: Said, activities: readonly string[], mostWanted: string | null): Said => ({
  ...said,
  choices: [
    ...said.choices.filter(({ weekday }) => weekday !== null),
    ...(activities.length === 0 ? [] : [{ weekday: null, activities: [...activities] }]),
  ],
  mostWanted,
})

function Choices({
  child,
  week,
  said,
  offers,
  etag,
}: {
  readonly child: string
  readonly week: string
  readonly said: Said
  readonly offers: readonly Offer[]
  readonly etag: string
}): ReactNode {
  const lang = useLang()
  const say = useSay(child, week)
  const { message } = App.useApp()
  const [order, setOrder] = useState(said.choices.find(({ weekday }) => weekday === null)?.activities ?? [])
  const [most, setMost] = useState(said.mostWanted)
  const ranked = offers.filter((offer) => offer.ranked)
  const options = ranked.map(({ id, name, category }) => ({
    value: id,
    label: `${name}（${wordFor(category)[lang]}）`,
  }))
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.choices[lang]}</h2>}>
      <p>{words.choicesLead[lang]}</p>
      <Select
        mode="multiple"
        aria-label={words.choices[lang]}
        style={{ width: '100%' }}
        value={[...order]}
        options={options}
        optionFilterProp="label"
        onChange={(ids: string[]) => setOrder(ids)}
      />
      <p>{words.mostWanted[lang]}</p>
      <Select
        allowClear
        aria-label={words.mostWanted[lang]}
        style={{ width: '100%', marginBottom: 16 }}
        value={most}
        options={options}
        onChange={(id: string | undefined) => setMost(id ?? null)}
      />
      <ProblemAlert error={say.error} />
      <Button
        type="primary"
        loading={say.isPending}
        onClick={() =>
          say.mutate(
            { said: withChoices(said, order, most), etag },
            { onSuccess: () => void message.success(words.saved[lang]) },
          )
        }
      >
        {words.save[lang]}
      </Button>
    </Card>
  )
}

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
  const { message } = App.useApp()
  const [date, setDate] = useState(monday)
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.withdraw[lang]}</h2>}>
      <div className="kehou-line">
        <Input
          type="date"
          aria-label={words.withdrawFrom[lang]}
          value={date}
          onChange={({ target }) => setDate(target.value)}
          style={{ width: 180 }}
        />
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

function SignUp({
  child,
  week,
  monday,
}: {
  readonly child: string
  readonly week: string
  readonly monday: string
}): ReactNode {
  const lang = useLang()
  const query = useSignUp(child, week)
  return (
    <Loaded query={query}>
      {({ value: { said, offers }, etag }) => (
        <>
          <Choices key={etag} child={child} week={week} said={said} offers={offers} etag={etag} />
          <Withdraw child={child} week={week} monday={monday} />
          <Card size="small" title={<h2 className="kehou-h2">{words.offered[lang]}</h2>}>
            <ul className="kehou-plain">
              {offers.map(({ id, name, category, text }) => (
                <li key={id}>
                  <strong>{name}</strong> <Tag>{wordFor(category)[lang]}</Tag> {text}
                </li>
              ))}
            </ul>
          </Card>
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
    <section style={{ display: 'grid', gap: space.m }} aria-label={id}>
      <h2 className="kehou-h2">{id}</h2>
      <Loaded query={week}>
        {(own) => (own === null ? <Nothing text={words.none[lang]} /> : <WeekList entries={own.entries} />)}
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
    <div className="kehou-narrow" style={{ display: 'grid', gap: space.m }}>
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
