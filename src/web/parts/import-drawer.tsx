import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Space, Spin, Upload } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { importWords as words } from '../../messages/web/import.ts'
import { shellWords } from '../../messages/web/shell.ts'
import { useCommit, useUpload } from '../api/imports.ts'
import { isOver, type Job, useJob } from '../api/jobs.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { OpenDrawer } from './above.tsx'
import { Preview } from './import/preview.tsx'
import { committed } from './import/shapes.ts'
import { JobProblemAlert } from './job-problem.tsx'
import { ProblemAlert } from './states.tsx'

/** Where the address has the job of an import. */
const IMPORT = 'import'

interface Importing {
  /** Whether an import is open: it stands in the address, and whoever loads the page anew comes back to it. */
  readonly isOpen: boolean
  /** Its job; null: no file was chosen yet. */
  readonly job: string | null
  /** Opens one, with a job or ('') without; null: closes it. */
  readonly follow: (job: string | null) => void
}

/** An import as the address has it. */
export function useImporting(): Importing {
  const [params, setParams] = useSearchParams()
  const job = params.get(IMPORT)
  const follow = (to: string | null): void =>
    setParams(
      (old) => {
        if (to === null) old.delete(IMPORT)
        else old.set(IMPORT, to)
        return old
      },
      { replace: true },
    )
  return { isOpen: job !== null, job: job === '' ? null : job, follow }
}

/** What is waited for, in words; null: nothing is. */
function waitedFor(isSending: boolean, job: Job | undefined): (typeof words)[keyof typeof words] | null {
  if (isSending) return words.sending
  if (job === undefined || isOver(job)) return null
  if (job.state === 'queued') return words.waiting
  return job.ask['step'] === 'commit' ? words.taking : words.reading
}

/** It is taken over. */
function Done({ job, isNew, close }: { job: Job; isNew: boolean; close: () => void }): ReactNode {
  const lang = useLang()
  const client = useQueryClient()
  useEffect(() => void client.invalidateQueries({ queryKey: ['weeks'] }), [client])
  const week = committed.safeParse(job.result).data?.week
  return (
    <>
      <Alert type="success" showIcon role="status" title={words.committed[lang]} />
      <Space style={{ marginTop: space.m }}>
        <Button type="primary" onClick={close}>
          {shellWords.close[lang]}
        </Button>
        {isNew && week !== undefined ? <Link to={`/weeks/${week}`}>{words.open[lang]}</Link> : null}
      </Space>
    </>
  )
}

interface Props {
  /** The week that the file would replace; null: it would be a new one. */
  readonly week: string | null
}

/** A file comes in: read and judged, looked at, and only then taken over. */
export function ImportDrawer({ week }: Props): ReactNode {
  const lang = useLang()
  const upload = useUpload()
  const commit = useCommit()
  const place = useRef<HTMLDivElement>(null)
  const { job: id, follow } = useImporting()
  const { job, error } = useJob(id)
  const leave = (): void => follow(null)
  const again = (): void => {
    upload.reset()
    commit.reset()
    follow('')
    // The button that was pressed is gone: the keyboard goes on where the file is chosen.
    place.current?.focus()
  }
  const isCommit = job?.ask['step'] === 'commit'
  const isDone = job !== undefined && isCommit && job.state === 'done'
  const isNew = week === null
  const waited = waitedFor(upload.isPending, job)
  const isIdle = id === null && !upload.isPending
  return (
    <OpenDrawer onClose={leave} size="large" title={words.title[lang]}>
      <div ref={place} tabIndex={-1} className="kehou-stack kehou-tight">
        <ProblemAlert error={upload.error ?? commit.error ?? error} />
        {isIdle ? (
          <>
            <Upload.Dragger
              accept=".xlsx,.json,.zip"
              maxCount={1}
              showUploadList={false}
              beforeUpload={(file) => {
                upload.mutate({ file, week }, { onSuccess: (made) => follow(made.id) })
                return false
              }}
            >
              <p>{words.drop[lang]}</p>
            </Upload.Dragger>
            <p className="kehou-quiet">{words.nothingYet[lang]}</p>
          </>
        ) : null}
        {waited === null ? null : (
          <p role="status" className="kehou-line">
            <Spin size="small" />
            {waited[lang]}
          </p>
        )}
        <JobProblemAlert job={job} />
        {job !== undefined && isOver(job) && !isCommit && job.problem === null ? (
          <Preview
            {...{ job, isNew }}
            isPending={commit.isPending}
            commit={(name) => commit.mutate({ id: job.id, name }, { onSuccess: (made) => follow(made.id) })}
          />
        ) : null}
        {isDone ? (
          <Done {...{ job, isNew }} close={leave} />
        ) : isIdle || waited !== null ? null : (
          <Button style={{ justifySelf: 'start' }} onClick={again}>
            {words.another[lang]}
          </Button>
        )}
      </div>
    </OpenDrawer>
  )
}
