import { Alert, Button } from 'antd'
import { type ReactNode, useCallback, useEffect } from 'react'
import { Link, useParams } from 'react-router'
import { type Comparison, comparison, type Side } from '../../../models/answers/comparison.ts'
import { TERM_CODES, terms } from '../../../models/policy/terms.ts'
import { signed } from '../../messages/effects.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { compareWords as words } from '../../messages/web/explain.ts'
import { shellWords } from '../../messages/web/shell.ts'
import { weekWords } from '../../messages/web/week.ts'
import { useComparison, useRoster } from '../api/compare.ts'
import { isOver, useJob } from '../api/jobs.ts'
import { isMissing } from '../api/refusal.ts'
import { useLang } from '../lang.tsx'
import { Changes } from '../parts/changes.tsx'
import { JobProblemAlert } from '../parts/job-problem.tsx'
import { Loading, Missing, ProblemAlert } from '../parts/states.tsx'
import { WideTable } from '../parts/wide-table.tsx'

interface Row {
  readonly key: string
  readonly name: string
  readonly first: string
  readonly second: string
  readonly by: string
}

type Lang = 'zh' | 'en'

/** Pixels that four columns need at least: on a phone the figures of both are in sight beside what they are of. */
const WIDTH = 440

const counted = (key: string, name: string, [first, second]: readonly [number, number]): Row => ({
  key,
  name,
  first: grouped(first),
  second: grouped(second),
  by: first === second ? '0' : signed(second - first),
})

/** Every measure of two rosters, a line each. */
function rowsOf({ sides: [one, other] }: Comparison, lang: Lang): Row[] {
  const levels = ['unserved', 'worstShare', 'weighted'] as const
  const spread = (of: (side: Side) => readonly number[], key: 'minutes' | 'late' | 'choices'): Row => ({
    key,
    name: words[key][lang],
    first: of(one).map(grouped).join(' / '),
    second: of(other).map(grouped).join(' / '),
    by: '',
  })
  return [
    ...levels.map((level) => counted(level, words[level][lang], [one.score[level], other.score[level]])),
    counted('pay', words.pay[lang], [one.pay, other.pay]),
    spread(({ fairness }) => fairness.minutes, 'minutes'),
    spread(({ fairness }) => fairness.late, 'late'),
    spread(({ fairness }) => fairness.choices, 'choices'),
    { key: 'terms', name: words.terms[lang], first: '', second: '', by: '' },
    ...TERM_CODES.map((code) =>
      counted(code, `${code} ${terms[code].name[lang]}`, [one.terms[code], other.terms[code]]),
    ),
  ]
}

function Sides({
  found,
  names,
}: {
  readonly found: Comparison
  readonly names: readonly [string, string]
}): ReactNode {
  const lang = useLang()
  const { better, proof, input } = found
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={[
          words[`better_${better}`][lang],
          words[`proof_${proof}`][lang],
          words[`input_${input}`][lang],
        ].join(lang === 'zh' ? '' : ' ')}
      />
      <WideTable<Row>
        pagination={false}
        scroll={{ x: WIDTH }}
        dataSource={rowsOf(found, lang)}
        columns={[
          { title: words.level[lang], dataIndex: 'name', width: '36%' },
          { title: tell(lang, words.first, { name: names[0] }), dataIndex: 'first', align: 'right' },
          { title: tell(lang, words.second, { name: names[1] }), dataIndex: 'second', align: 'right' },
          { title: words.difference[lang], dataIndex: 'by', align: 'right' },
        ]}
      />
    </>
  )
}

/** Two rosters of one week side by side: value, people, money, and whose week differs. */
export function Compare({ week }: { readonly week: string }): ReactNode {
  const lang = useLang()
  const { first = '', second = '' } = useParams()
  const one = useRoster(first)
  const other = useRoster(second)
  const { mutate, data: asked, error, isPending } = useComparison()
  const compare = useCallback(() => mutate({ first, second }), [first, second, mutate])
  useEffect(compare, [compare])
  const { job, error: lost } = useJob(asked?.id ?? null)
  const found = comparison.safeParse(job?.result?.['comparison']).data
  const over = job !== undefined && isOver(job)
  const failed = one.error ?? other.error ?? error ?? lost
  const again = (): void => {
    for (const roster of [one, other]) if (roster.isError) void roster.refetch()
    compare()
  }
  if (isMissing(failed))
    return (
      <Missing
        title={weekWords.noRosters[lang]}
        lead={weekWords.noRostersLead[lang]}
        to={`/weeks/${week}/rosters`}
        back={weekWords.toRosters[lang]}
      />
    )
  return (
    <div className="kehou-stack">
      <p className="kehou-no-print" style={{ margin: 0 }}>
        <Link to={`/weeks/${week}/rosters`}>← {words.back[lang]}</Link>
      </p>
      <h2 className="kehou-h2">{words.title[lang]}</h2>
      <ProblemAlert error={failed} />
      <JobProblemAlert job={job} />
      {found !== undefined ? (
        <Sides found={found} names={[one.data?.name ?? '', other.data?.name ?? '']} />
      ) : failed !== null || over ? (
        <div>
          <Button loading={isPending} onClick={again}>
            {shellWords.retry[lang]}
          </Button>
        </div>
      ) : (
        <Loading text={words.comparing[lang]} />
      )}
      <h2 className="kehou-h2">{words.people[lang]}</h2>
      <Changes roster={second} from={first} />
    </div>
  )
}
