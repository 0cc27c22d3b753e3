import { Collapse, Tag } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName, wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { enumerated } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { childWords as words } from '../../messages/web/people.ts'
import type { SignedUp } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { blockWords } from '../model/blocks.ts'

type Offer = SignedUp['offers'][number]

/** When something may take place, in words. */
const timesOf = ({ blocks: patterns }: Offer, { blocks }: Pick<SignedUp, 'blocks'>, lang: Lang): string =>
  patterns.length === 0
    ? words.anyBlock[lang]
    : enumerated(
        patterns.map(({ weekday, block, kind, weeks }) =>
          [
            weekday === null ? '' : weekdayName(weekday)[lang],
            block === null ? '' : blockWords(blocks, block, weekday, lang),
            kind === null ? '' : wordFor(kind)[lang],
            weeks === 'every' ? '' : wordFor(weeks)[lang],
          ]
            .filter((part) => part !== '')
            .join(' '),
        ),
        lang,
      )

/** Content, times, place, leader and care of one activity. */
function Offered({ offer, of }: { readonly offer: Offer; readonly of: SignedUp }): ReactNode {
  const lang = useLang()
  const { name, category, text, ranked, sessions, max, studentsPerAdult, leadSources, meetings } = offer
  return (
    <li>
      <strong>{name}</strong> <Tag>{wordFor(category)[lang]}</Tag>
      {ranked ? <Tag color="blue">{words.chosen[lang]}</Tag> : null}
      {text === '' ? null : <div>{text}</div>}
      <div className="kehou-quiet">
        {tell(lang, ranked ? words.often : words.daily, { sessions, max })} · {timesOf(offer, of, lang)}
      </div>
      <div className="kehou-quiet">
        {tell(lang, words.care, {
          most: studentsPerAdult,
          sources: enumerated(
            leadSources.map((source) => wordFor(source)[lang]),
            lang,
          ),
        })}
      </div>
      {meetings.length === 0 ? (
        <div className="kehou-quiet">{words.notYetHeld[lang]}</div>
      ) : (
        <details>
          <summary>{tell(lang, words.meetings, { count: meetings.length })}</summary>
          <ul>
            {meetings.map(({ weekday, start, end, room, lead }) => (
              <li key={`${weekday} ${start} ${room} ${lead}`}>
                {tell(lang, words.meeting, { day: weekdayName(weekday)[lang], start, end, room, lead })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** What a school offers to a child: content, times, place, who leads it, and what it costs. */
export function Offers({ of }: { readonly of: SignedUp }): ReactNode {
  const lang = useLang()
  const { offers } = of
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
          children: (
            <>
              <p>{words.fees[lang]}</p>
              <ul className="kehou-plain">
                {offers.map((offer) => (
                  <Offered key={offer.id} offer={offer} of={of} />
                ))}
              </ul>
            </>
          ),
        },
      ]}
    />
  )
}
