import type { ReactNode } from 'react'
import { tell } from '../../messages/message.ts'
import { recommendingWords } from '../../messages/recommending.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { type Cell, useSeats } from '../api/questions.ts'
import { useLang } from '../lang.tsx'
import { type Asking, Offer } from './offer.tsx'
import { Loaded } from './states.tsx'

/** Where a student could be in a block: each activity with its price, or what bars it. */
export function Seats({ asked, cell }: { readonly asked: Asking; readonly cell: Cell }): ReactNode {
  const lang = useLang()
  const { student, date, block } = cell
  const seats = useSeats(asked.roster, cell)
  return (
    <Loaded query={seats}>
      {(answer) => (
        <>
          <h3 className="kehou-h2">{words.seats[lang]}</h3>
          {answer.seats.length === 0 ? <p>{words.none[lang]}</p> : null}
          <ol>
            {answer.seats.map(({ group, activity, rank, size, max, effect }) => {
              const name = asked.names.activity.get(activity)?.name ?? activity
              const choice =
                rank === null
                  ? recommendingWords.unranked[lang]
                  : tell(lang, recommendingWords.rank, { rank })
              return (
                <li key={`${group} ${date}`}>
                  <Offer
                    of={asked}
                    moves={[{ kind: 'seat', student, date, block, to: group }]}
                    effect={effect}
                    label={tell(lang, words.goTo, { name })}
                  >
                    <strong>{name}</strong> {choice} {tell(lang, recommendingWords.fill, { size, max })}
                  </Offer>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </Loaded>
  )
}
