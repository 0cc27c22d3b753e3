import { Button, Drawer, Input, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { tell } from '../../messages/message.ts'
import { weeksWords as words } from '../../messages/web/weeks.ts'
import { useCommit, useUpload } from '../api/imports.ts'
import { isOver, type Job, useJob } from '../api/jobs.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { Loading, ProblemAlert } from './states.tsx'
import { WideTable } from './wide-table.tsx'

const fault = z.object({
  where: z.string(),
  read: z.string(),
  expected: z.string(),
  cause: z.string(),
  action: z.string(),
})
type Fault = z.infer<typeof fault>

const count = z.object({ count: z.int() })
const refused = z.object({
  ok: z.literal(false),
  count: z.int(),
  faults: z.array(fault),
  marked: z.string().nullish(),
})
const taken = z.object({
  ok: z.literal(true),
  monday: z.string(),
  counts: z.object({ schools: z.int(), students: z.int(), staff: z.int() }).loose(),
  faults: z.array(fault),
  differences: z.array(
    z.object({
      name: z.object({ zh: z.string(), en: z.string() }),
      added: count,
      removed: count,
      changed: count,
    }),
  ),
})
const result = z.discriminatedUnion('ok', [refused, taken])

/** Pixels in which what is wrong and what to do about it can be read side by side. */
const WIDTH = 720

function Faults({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  const lang = useLang()
  return (
    <WideTable<Fault>
      rowKey={({ where, cause }) => `${where} ${cause}`}
      scroll={{ x: WIDTH }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={faults}
      columns={[
        {
          title: words.where[lang],
          dataIndex: 'where',
          // A sheet and its cell are looked for together.
          onCell: () => ({ style: { whiteSpace: 'nowrap' } }),
        },
        { title: words.what[lang], dataIndex: 'cause' },
        { title: words.read[lang], dataIndex: 'read' },
        { title: words.expected[lang], dataIndex: 'expected' },
        { title: words.action[lang], dataIndex: 'action' },
      ]}
    />
  )
}

/** What was read: everything that is wrong, or what it would change. */
function Read({ job, commit }: { readonly job: Job; readonly commit: (monday: string) => void }): ReactNode {
  const lang = useLang()
  if (job.problem !== null) return <p role="alert">{`${job.problem.title} ${job.problem.detail}`}</p>
  const found = result.safeParse(job.result).data
  if (found === undefined) return <Loading />
  if (!found.ok)
    return (
      <>
        <p role="alert">{tell(lang, words.faulty, { count: found.count })}</p>
        {found.marked ? (
          <p>
            <a href={`/v1/jobs/${job.id}/files/marked`}>{words.marked[lang]}</a>
          </p>
        ) : null}
        <Faults faults={found.faults} />
      </>
    )
  const { schools, students, staff } = found.counts
  const changed = found.differences.filter(
    (one) => one.added.count + one.removed.count + one.changed.count > 0,
  )
  return (
    <>
      <p role="status">{tell(lang, words.fine, { schools, students, staff })}</p>
      {changed.length === 0 && found.differences.length > 0 ? <p>{words.same[lang]}</p> : null}
      <ul>
        {changed.map((one) => (
          <li key={one.name.en}>
            {tell(lang, words.difference, {
              name: one.name[lang],
              added: one.added.count,
              removed: one.removed.count,
              changed: one.changed.count,
            })}
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={() => commit(found.monday)}>
        {words.commit[lang]}
      </Button>
      {found.faults.length === 0 ? null : (
        <section style={{ marginTop: space.l }}>
          <h3 className="kehou-h2">{tell(lang, words.notes, { count: found.faults.length })}</h3>
          <Faults faults={found.faults} />
        </section>
      )}
    </>
  )
}

interface Props {
  /** The week that the file would replace; null: it would be a new one. */
  readonly week: string | null
  readonly close: () => void
  readonly done: () => void
}

/** A file comes in: read and judged, looked at, and only then taken over. */
export function ImportDrawer({ week, close, done }: Props): ReactNode {
  const lang = useLang()
  const upload = useUpload()
  const commit = useCommit()
  const [name, setName] = useState('')
  const read = useJob(upload.data?.id ?? null)
  const taking = useJob(commit.data?.id ?? null)
  const { job } = read
  const committed = taking.job
  const isDone = committed !== undefined && isOver(committed) && committed.state === 'done'
  return (
    <Drawer open onClose={isDone ? done : close} size="large" title={words.import[lang]}>
      {upload.isIdle ? (
        <Upload.Dragger
          accept=".xlsx,.json,.zip"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(file) => {
            upload.mutate({ file, week })
            return false
          }}
        >
          <p>{words.drop[lang]}</p>
        </Upload.Dragger>
      ) : null}
      <ProblemAlert error={upload.error ?? commit.error ?? read.error} />
      {upload.isSuccess && (job === undefined || !isOver(job)) ? (
        <p role="status">{words.reading[lang]}</p>
      ) : null}
      {job !== undefined && isOver(job) && commit.isIdle ? (
        <>
          <Input
            aria-label={words.name[lang]}
            placeholder={words.name[lang]}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Read
            job={job}
            commit={(monday) =>
              commit.mutate({ id: job.id, name: name === '' ? tell(lang, words.nextName, { monday }) : name })
            }
          />
        </>
      ) : null}
      {commit.isSuccess && !isDone ? <Loading /> : null}
      {committed?.problem ? (
        <p role="alert">{`${committed.problem.title} ${committed.problem.detail}`}</p>
      ) : null}
      {isDone ? (
        <>
          <p role="status">{words.committed[lang]}</p>
          <Button type="primary" onClick={done}>
            OK
          </Button>
        </>
      ) : null}
    </Drawer>
  )
}
