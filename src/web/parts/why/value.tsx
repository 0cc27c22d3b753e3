import type { ReactNode } from 'react'
import type { CostBearer, ValueAnswer } from '../../../../models/answers/explanation.ts'
import { terms as catalogue } from '../../../../models/policy/terms.ts'
import type { Lang } from '../../../../models/text.ts'
import { whenWords } from '../../../messages/effects.ts'
import { tell } from '../../../messages/message.ts'
import { grouped } from '../../../messages/numbers.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import { useValue } from '../../api/studies.ts'
import { useLang } from '../../lang.tsx'
import { Loaded } from '../states.tsx'

/** Whose a cost is, in words. */
function bearerWords(
  { student, session, hours, name, school }: CostBearer,
  of: (school: string) => string,
  lang: Lang,
): string {
  if (student !== null) return student
  if (session !== null)
    return `${whenWords(session.date, hours.join(' / ') || session.block, lang)} ${name ?? session.group}`
  return name ?? of(school)
}

function Term({
  term: { term, weight, cost, most },
  whole,
  nameOf,
}: {
  readonly term: ValueAnswer['terms'][number]
  readonly whole: number
  readonly nameOf: (school: string) => string
}): ReactNode {
  const lang = useLang()
  const { name, sentence, unit } = catalogue[term]
  const part = weight * cost
  const share = whole === 0 ? 0 : Math.round((100 * part) / whole)
  const bearers = most.map((one) =>
    tell(lang, words.mostOf, { name: bearerWords(one, nameOf, lang), cost: grouped(one.cost) }),
  )
  return (
    <li>
      <strong>{name[lang]}</strong>{' '}
      {tell(lang, words.term, { part: grouped(part), share, cost: grouped(cost), weight })}
      <div className="kehou-quiet">
        {sentence[lang]} {tell(lang, words.unit, { unit: unit[lang] })}
      </div>
      <div>
        {words.most[lang]}
        {bearers.join(lang === 'zh' ? '；' : '; ')}
      </div>
    </li>
  )
}

function Parts({ answer }: { readonly answer: ValueAnswer }): ReactNode {
  const lang = useLang()
  const { terms, weighted, schools } = answer
  const names = new Map<string, string>(schools.map(({ school, name }) => [school, name]))
  if (terms.length === 0) return <p>{words.none[lang]}</p>
  return (
    <>
      <p>{tell(lang, words.value, { count: terms.length, value: grouped(weighted) })}</p>
      <ol className="kehou-reasons">
        {terms.map((term) => (
          <Term key={term.term} term={term} whole={weighted} nameOf={(id) => names.get(id) ?? id} />
        ))}
      </ol>
      {schools.length < 2 ? null : (
        <>
          <h3 className="kehou-h2">{words.schools[lang]}</h3>
          <ol>
            {schools.map(({ school, name, weighted: part }) => (
              <li key={school}>
                {name} {grouped(part)}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** What the value of a roster, or of a school's part of it, is made of, and who contributes most. */
export function ValueWhy({
  roster,
  school,
}: {
  readonly roster: string
  readonly school: string | null
}): ReactNode {
  const lang = useLang()
  const value = useValue(roster, school)
  return (
    <>
      {value.isPending ? <p className="kehou-quiet">{words.working[lang]}</p> : null}
      <Loaded query={value}>{(answer) => <Parts answer={answer} />}</Loaded>
    </>
  )
}
