import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { TriedUnit, UnservedAnswer } from '../../../models/answers/explanation.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import { listed, signed } from '../../messages/effects.ts'
import { explainingWords as said } from '../../messages/explaining.ts'
import { groundWords } from '../../messages/ground.ts'
import { bracketed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { unitWords } from '../../messages/units.ts'
import { explainWords as words } from '../../messages/web/explain.ts'
import { useStudy, useTrial } from '../api/studies.ts'
import { useLang } from '../lang.tsx'
import { fittingName } from '../model/week-name.ts'
import type { Asking } from './offer.tsx'
import { ProblemAlert } from './states.tsx'
import { Studying } from './studying.tsx'
import { WideTable } from './wide-table.tsx'

interface Props {
  readonly asked: Asking
  readonly units: readonly TriedUnit[]
}

/** What would help, each solved and verified; one click tries it out in a copy of the week, beside the roster. */
function Fixes({ asked: { roster, view, names, mayEdit }, units }: Props): ReactNode {
  const lang = useLang()
  const go = useNavigate()
  const trial = useTrial(roster, view.school.id)
  const nameOf = (id: string): string => names.person.get(id)?.name ?? names.room.get(id)?.name ?? id
  const tried = ({ unit }: TriedUnit): void => {
    const name = fittingName((fix) => tell(lang, words.tryName, { fix }), unitWords(unit, nameOf, lang))
    trial.mutate(
      { unit, name },
      {
        onSuccess: (made) => {
          void go(`/weeks/${made.week.id}/compare/${roster}/${made.roster.id}`)
        },
      },
    )
  }
  return (
    <>
      {trial.isPending ? <p role="status">{words.trying[lang]}</p> : null}
      <ProblemAlert error={trial.error} />
      <WideTable<TriedUnit>
        rowKey={({ unit }) => JSON.stringify(unit)}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={units}
        columns={[
          { title: words.fix[lang], key: 'fix', render: (_, { unit }) => unitWords(unit, nameOf, lang) },
          { title: words.brings[lang], dataIndex: 'served', align: 'right', render: grouped },
          {
            title: words.value[lang],
            dataIndex: 'weighted',
            align: 'right',
            render: (weighted: number) => (weighted === 0 ? '0' : signed(weighted)),
          },
          {
            title: words.proof[lang],
            key: 'proof',
            render: (_, { proved }) => (proved ? said.proved[lang] : said.found[lang]),
          },
          ...(mayEdit
            ? [
                {
                  key: 'try',
                  render: (_: unknown, unit: TriedUnit) => (
                    <Button size="small" disabled={trial.isPending} onClick={() => tried(unit)}>
                      {words.try[lang]}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** First causes, and the rules that together leave somebody unserved. */
function Causes({
  answer: { unserved, again, causes, conflict },
  school,
}: {
  readonly answer: UnservedAnswer
  readonly school: string
}): ReactNode {
  const lang = useLang()
  const first = Object.entries(causes).map(([cause, many]) =>
    bracketed(wordFor(`cause_${cause}`)[lang], grouped(many), lang),
  )
  return (
    <>
      <p>{tell(lang, said.school, { school, count: grouped(unserved), again: grouped(again) })}</p>
      {first.length === 0 ? null : <p>{tell(lang, words.byCause, { list: listed(first, lang) })}</p>}
      {again === 0 ? null : (
        <>
          <p>
            {tell(lang, said.conflict, {
              proof: (conflict.complete ? said.complete : said.incomplete)[lang],
            })}
          </p>
          <ul>
            {conflict.grounds.length === 0 ? <li>{said.noConflict[lang]}</li> : null}
            {conflict.grounds.map((each) => (
              <li key={`${each.ground} ${each.rule}`}>{groundWords(each, lang)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Why a school leaves somebody unserved and what would serve them; or what one more of anything is worth. */
export function ExplainPanel({
  asked,
  kind,
}: {
  readonly asked: Asking
  readonly kind: 'unserved' | 'worth'
}): ReactNode {
  const lang = useLang()
  const { roster, view } = asked
  const study = useStudy(roster, view.school.id, kind)
  const { data } = study
  return (
    <>
      <p className="kehou-quiet">{words.takes[lang]}</p>
      <Studying study={study} label={(kind === 'unserved' ? words.ask : words.askWorth)[lang]} />
      {data !== undefined && 'fixes' in data ? (
        <>
          <Causes answer={data} school={view.school.name} />
          <h3 className="kehou-h2">{data.fixes.length === 0 ? said.noFix[lang] : said.fixes[lang]}</h3>
          {data.fixes.length === 0 ? null : <Fixes asked={asked} units={data.fixes} />}
          <p className="kehou-quiet">{tell(lang, said.loansTried, data.loans)}</p>
        </>
      ) : null}
      {data !== undefined && 'units' in data ? <Fixes asked={asked} units={data.units} /> : null}
    </>
  )
}
