import { Button, Card, Select, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import { bracketed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { childWords as words } from '../../messages/web/people.ts'
import { type Said, useSay } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { moved, withChoices } from '../model/choices.ts'
import { StaleAlert } from './forms/stale.tsx'
import { Kept } from './kept.tsx'
import { ProblemAlert } from './states.tsx'

/** Something that a school offers. */
interface Offer {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly ranked: boolean
}

interface Props {
  readonly child: string
  readonly week: string
  readonly said: Said
  readonly offers: readonly Offer[]
  /** Version of what was said that is changed. */
  readonly read: string
  /** Lets go of what was chosen, and reads what was said by now. */
  readonly again: () => void
}

/** A family's ranked choices: a list whose order is changed by buttons, which fingers and keyboards reach alike. */
export function Choices({ child, week, said, offers, read, again }: Props): ReactNode {
  const lang = useLang()
  const say = useSay(child, week)
  const [etag, setEtag] = useState(read)
  const [order, setOrder] = useState<readonly string[]>(
    said.choices.find(({ weekday }) => weekday === null)?.activities ?? [],
  )
  const [most, setMost] = useState(said.mostWanted)
  const now = JSON.stringify([order, most])
  const [kept, keep] = useState(now)
  const named = new Map(offers.map((offer) => [offer.id, offer.name]))
  const nameOf = (id: string): string => named.get(id) ?? id
  const ranked = offers.filter((offer) => offer.ranked)
  const options = ranked.map(({ id, name, category }) => ({
    value: id,
    label: bracketed(name, wordFor(category)[lang], lang),
  }))
  const button = (label: string, sign: string, act: () => void, isOff = false): ReactNode => (
    <Button size="small" aria-label={label} disabled={isOff} onClick={act}>
      {sign}
    </Button>
  )
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.choices[lang]}</h2>}>
      <p>{words.choicesLead[lang]}</p>
      {order.length === 0 ? <p>{words.nothing[lang]}</p> : null}
      <ol className="kehou-order">
        {order.map((id, at) => {
          const name = nameOf(id)
          return (
            <li key={id}>
              <span>{name}</span>
              <Space.Compact>
                {button(tell(lang, words.up, { name }), '↑', () => setOrder(moved(order, at, -1)), at === 0)}
                {button(
                  tell(lang, words.down, { name }),
                  '↓',
                  () => setOrder(moved(order, at, 1)),
                  at === order.length - 1,
                )}
                {button(tell(lang, words.drop, { name }), '×', () =>
                  setOrder(order.filter((one) => one !== id)),
                )}
              </Space.Compact>
            </li>
          )
        })}
      </ol>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.add[lang]}
        placeholder={words.add[lang]}
        style={{ width: '100%', marginBottom: 16 }}
        value={null}
        options={options.filter(({ value }) => !order.includes(value))}
        // A key that comes before the list is closed chooses the same once more.
        onChange={(id: string) => setOrder((now) => (now.includes(id) ? now : [...now, id]))}
      />
      <p style={{ margin: '0 0 4px' }}>{words.mostWanted[lang]}</p>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.mostWanted[lang]}
        style={{ width: '100%', marginBottom: 16 }}
        value={most}
        options={options}
        onChange={(id: string | undefined) => setMost(id ?? null)}
      />
      <Kept isChanged={now !== kept} isSaved={say.isSuccess} />
      <ProblemAlert error={say.error} />
      <StaleAlert error={say.error} again={again} />
      <Button
        type="primary"
        loading={say.isPending}
        onClick={() =>
          say.mutate(
            { said: withChoices(said, order, most), etag },
            {
              onSuccess: (said) => {
                setEtag(said.etag)
                keep(now)
              },
            },
          )
        }
      >
        {words.save[lang]}
      </Button>
    </Card>
  )
}
