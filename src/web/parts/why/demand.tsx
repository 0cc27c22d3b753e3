import type { ReactNode } from 'react'
import type { Demand } from '../../../../models/answers/explanation.ts'
import type { Lang } from '../../../../models/text.ts'
import { tell } from '../../../messages/message.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import { useDemand } from '../../api/studies.ts'
import { useLang } from '../../lang.tsx'
import { outcomeOf } from '../../model/why.ts'
import type { Asking } from '../offer.tsx'
import { Loaded } from '../states.tsx'

/** What became of the wish for an activity, in a sentence. */
function demandWords(demand: Demand, lang: Lang): string {
  const { ranked, wanted, first, had, sessions, places, taken, cutOff } = demand
  if (!ranked) return tell(lang, words.unranked, { had })
  const outcome = tell(lang, words[outcomeOf(demand)], { sessions, places, cutOff, left: places - taken })
  return [tell(lang, words.asked, { wanted, first, had }), outcome].join(lang === 'zh' ? '；' : '; ')
}

/** Why a class, or (null) a school, is in what it is in: how many asked for each activity, and what came of it. */
export function DemandWhy({
  asked: { roster, view, names },
  homeroom,
  activity = null,
}: {
  readonly asked: Asking
  readonly homeroom: string | null
  /** Of this activity alone; null: of all. */
  readonly activity?: string | null
}): ReactNode {
  const lang = useLang()
  const demand = useDemand(roster, view.school.id, homeroom)
  const of = view.homerooms.find(({ id }) => id === homeroom)?.name ?? view.school.name
  return (
    <Loaded query={demand}>
      {({ students, activities }) => {
        const shown = activities.filter((one) => activity === null || one.activity === activity)
        return (
          <>
            <p>{tell(lang, words.classLead, { name: of, students })}</p>
            <ul className="kehou-reasons">
              {shown.map((one) => (
                <li key={one.activity}>
                  <strong>{names.activity.get(one.activity)?.name ?? one.activity}</strong>{' '}
                  {demandWords(one, lang)}
                </li>
              ))}
            </ul>
            <p className="kehou-quiet">{words.ofStudents[lang]}</p>
          </>
        )
      }}
    </Loaded>
  )
}
