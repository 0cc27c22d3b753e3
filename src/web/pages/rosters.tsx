import { Button, Grid, Space } from 'antd'
import { type Key, type ReactNode, useEffect, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { enumerated } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { compareWords } from '../../messages/web/explain.ts'
import { weekWords } from '../../messages/web/week.ts'
import { solvingPageWords as words } from '../../messages/web/weeks.ts'
import { useDownload } from '../api/download.ts'
import { isOver, useJob } from '../api/jobs.ts'
import { type RosterHead, useExport, useRemove, useRosters } from '../api/rosters.ts'
import type { Self } from '../api/session.ts'
import { momentIn, useLang } from '../lang.tsx'
import { decides } from '../model/decides.ts'
import { JobProblemAlert } from '../parts/job-problem.tsx'
import { Publish } from '../parts/publish.tsx'
import { rosterName } from '../parts/roster-name.ts'
import { SolvePanel } from '../parts/solve-panel.tsx'
import { Loaded, ProblemAlert } from '../parts/states.tsx'
import { Sure } from '../parts/sure.tsx'
import { RosterLine } from '../parts/week-frame.tsx'
import { WideTable } from '../parts/wide-table.tsx'

/** Makes a workbook of a roster and hands it over as soon as it is there. */
function Export({ roster }: { readonly roster: RosterHead }): ReactNode {
  const lang = useLang()
  const make = useExport()
  const { job, error } = useJob(make.data?.id ?? null)
  const isReady = job?.state === 'done'
  const id = job?.id
  const { mutate: fetchFile, error: lost } = useDownload()
  useEffect(() => {
    if (isReady) fetchFile(`/v1/jobs/${id}/files/document`)
  }, [isReady, id, fetchFile])
  const isMaking = make.isPending || (job !== undefined && !isOver(job))
  return (
    <>
      <Button size="small" loading={isMaking} onClick={() => make.mutate({ id: roster.id, format: 'xlsx' })}>
        {isMaking ? words.exporting[lang] : words.export[lang]}
      </Button>
      <ProblemAlert error={make.error ?? error ?? lost} />
      <JobProblemAlert job={job} />
    </>
  )
}

/** Pixels of a line of the list, and of what can be done with a roster. */
const LINE = 960
const ACTIONS = 330

/** Solving a week, its drafts, publishing one. Whoever may only read sees the list alone. */
export function Rosters({ week, self }: { readonly week: string; readonly self: Self }): ReactNode {
  const lang = useLang()
  const rosters = useRosters(week)
  const remove = useRemove(week)
  const [params, setParams] = useSearchParams()
  const go = useNavigate()
  const [chosen, choose] = useState<readonly string[]>([])
  const [refused, refuse] = useState<unknown>(null)
  // On a narrow screen each stands below the other, whole.
  const isNarrow = Grid.useBreakpoint().md === false
  const follow = (job: string | null): void =>
    setParams((old) => {
      if (job === null) old.delete('job')
      else old.set('job', job)
      return old
    })
  const may = (permission: string): boolean => self.may.includes(permission)
  const sureOf = (roster: RosterHead, list: readonly RosterHead[]): string => {
    const name = rosterName(roster, lang)
    // Whatever is in force of these schools alone gives way to it.
    const gone = list.filter(
      ({ state, schools }) => state === 'published' && schools.every((id) => roster.schools.includes(id)),
    )
    const current = enumerated(
      gone.map((one) => rosterName(one, lang)),
      lang,
    )
    return tell(lang, gone.length === 0 ? words.publishFirst : words.publishInstead, { name, current })
  }
  const actions = (roster: RosterHead, list: readonly RosterHead[]): ReactNode => (
    <Space wrap>
      <Link to={`/weeks/${week}?roster=${roster.id}`}>{words.look[lang]}</Link>
      {may('jobs.read') ? <Export roster={roster} /> : null}
      {roster.state === 'draft' && may('rosters.write') ? (
        <>
          <Publish
            {...{ week, roster, failed: refuse }}
            label={words.publish[lang]}
            said={words.published[lang]}
            sure={sureOf(roster, list)}
            done={() => refuse(null)}
          />
          {decides(self, roster) ? (
            <Sure title={words.sure[lang]} onConfirm={() => remove.mutate(roster)}>
              <Button size="small" danger>
                {words.remove[lang]}
              </Button>
            </Sure>
          ) : null}
        </>
      ) : null}
    </Space>
  )
  return (
    <div className="kehou-stack">
      {may('jobs.write') ? <SolvePanel week={week} job={params.get('job')} follow={follow} /> : null}
      <ProblemAlert error={remove.error} />
      <ProblemAlert error={refused} />
      <Loaded query={rosters}>
        {(list) => {
          // A draft that was deleted meanwhile is chosen no more.
          const two = chosen.filter((id) => list.some((one) => one.id === id))
          return (
            <WideTable<RosterHead>
              rowKey="id"
              pagination={false}
              title={() => (
                <div className="kehou-line">
                  <h2 className="kehou-h2">{words.drafts[lang]}</h2>
                  {may('jobs.write') ? (
                    <>
                      <Button
                        size="small"
                        disabled={two.length < 2}
                        onClick={() => void go(`/weeks/${week}/compare/${two.join('/')}`)}
                      >
                        {compareWords.compare[lang]}
                      </Button>
                      <span className="kehou-quiet">{compareWords.choose[lang]}</span>
                    </>
                  ) : null}
                </div>
              )}
              {...(may('jobs.write')
                ? {
                    rowSelection: {
                      selectedRowKeys: two,
                      hideSelectAll: true,
                      getCheckboxProps: (roster: RosterHead) => ({ 'aria-label': rosterName(roster, lang) }),
                      // The two chosen last, in the order in which they were chosen.
                      onChange: (keys: readonly Key[]) => choose(keys.map(String).slice(-2)),
                    },
                  }
                : {})}
              dataSource={list}
              {...(isNarrow ? { showHeader: false, scroll: {} } : { scroll: { x: LINE } })}
              columns={
                isNarrow
                  ? [
                      {
                        key: 'all',
                        render: (_, roster) => (
                          <>
                            <strong>{rosterName(roster, lang)}</strong>
                            <RosterLine roster={roster} />
                            <p className="kehou-quiet">
                              {weekWords[roster.origin][lang]} · {momentIn(lang, roster.createdAt)}
                            </p>
                            {actions(roster, list)}
                          </>
                        ),
                      },
                    ]
                  : [
                      {
                        title: words.name[lang],
                        key: 'name',
                        render: (_, roster) => rosterName(roster, lang),
                      },
                      {
                        title: words.state[lang],
                        key: 'state',
                        render: (_, roster) => <RosterLine roster={roster} />,
                      },
                      {
                        title: words.origin[lang],
                        dataIndex: 'origin',
                        render: (from: RosterHead['origin']) => weekWords[from][lang],
                      },
                      {
                        title: words.made[lang],
                        dataIndex: 'createdAt',
                        render: (at: string) => momentIn(lang, at),
                      },
                      { key: 'actions', width: ACTIONS, render: (_, roster) => actions(roster, list) },
                    ]
              }
            />
          )
        }}
      </Loaded>
    </div>
  )
}
