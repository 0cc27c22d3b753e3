import { App, Button, Input, Popconfirm, Space, Table } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { tell } from '../../messages/message.ts'
import { weekWords } from '../../messages/web/week.ts'
import { solvingPageWords as words } from '../../messages/web/weeks.ts'
import { isOver, useJob } from '../api/jobs.ts'
import { type RosterHead, useExport, usePublish, useRemove, useRosters } from '../api/rosters.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { SolvePanel } from '../parts/solve-panel.tsx'
import { Loaded, ProblemAlert } from '../parts/states.tsx'
import { RosterLine } from '../parts/week-frame.tsx'

/** Publishing a draft: whoever stays unserved is excused with a reason first. */
function Publish({ week, roster }: { readonly week: string; readonly roster: RosterHead }): ReactNode {
  const lang = useLang()
  const publish = usePublish(week)
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const { unserved } = roster.score
  return (
    <Space orientation="vertical">
      {unserved === 0 ? null : (
        <Input
          aria-label={tell(lang, words.reason, { count: unserved })}
          placeholder={tell(lang, words.reason, { count: unserved })}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Button
        size="small"
        type="primary"
        loading={publish.isPending}
        disabled={unserved > 0 && reason.trim() === ''}
        onClick={() =>
          publish.mutate(
            { roster, reason: unserved === 0 ? null : reason.trim() },
            { onSuccess: () => void message.success(words.published[lang]) },
          )
        }
      >
        {words.publish[lang]}
      </Button>
      <ProblemAlert error={publish.error} />
    </Space>
  )
}

/** Makes a workbook of a roster and hands it over as soon as it is there. */
function Export({ roster }: { readonly roster: RosterHead }): ReactNode {
  const lang = useLang()
  const make = useExport()
  const { job } = useJob(make.data?.id ?? null)
  const isReady = job?.state === 'done'
  const id = job?.id
  useEffect(() => {
    if (isReady) location.assign(`/v1/jobs/${id}/files/document`)
  }, [isReady, id])
  const isMaking = make.isPending || (job !== undefined && !isOver(job))
  return (
    <>
      <Button size="small" loading={isMaking} onClick={() => make.mutate({ id: roster.id, format: 'xlsx' })}>
        {isMaking ? words.exporting[lang] : words.export[lang]}
      </Button>
      <ProblemAlert error={make.error} />
    </>
  )
}

/** Solving a week, its drafts, publishing one. */
export function Rosters({ week }: { readonly week: string }): ReactNode {
  const lang = useLang()
  const rosters = useRosters(week)
  const remove = useRemove(week)
  const [params, setParams] = useSearchParams()
  const follow = (job: string | null): void =>
    setParams((old) => {
      if (job === null) old.delete('job')
      else old.set('job', job)
      return old
    })
  const actions = (roster: RosterHead): ReactNode => (
    <Space wrap>
      <Link to={`/weeks/${week}?roster=${roster.id}`}>{words.look[lang]}</Link>
      <Export roster={roster} />
      {roster.state === 'draft' ? (
        <>
          <Publish week={week} roster={roster} />
          <Popconfirm title={words.sure[lang]} onConfirm={() => remove.mutate(roster)}>
            <Button size="small" danger>
              {words.remove[lang]}
            </Button>
          </Popconfirm>
        </>
      ) : null}
    </Space>
  )
  return (
    <div style={{ display: 'grid', gap: space.m }}>
      <SolvePanel week={week} job={params.get('job')} follow={follow} />
      <ProblemAlert error={remove.error} />
      <Loaded query={rosters}>
        {(list) => (
          <Table<RosterHead>
            rowKey="id"
            size="small"
            pagination={false}
            scroll={{ x: true }}
            title={() => <h2 className="kehou-h2">{words.drafts[lang]}</h2>}
            dataSource={list}
            columns={[
              { title: words.name[lang], dataIndex: 'name' },
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
                render: (at: string) => new Date(at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB'),
              },
              { key: 'actions', render: (_, roster) => actions(roster) },
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}
