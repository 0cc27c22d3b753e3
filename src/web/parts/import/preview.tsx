import { Alert, Button, Collapse, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { enumerated } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { grouped } from '../../../messages/numbers.ts'
import { importWords as words } from '../../../messages/web/import.ts'
import { weeksWords } from '../../../messages/web/weeks.ts'
import type { Job } from '../../api/jobs.ts'
import { space } from '../../design.ts'
import { useLang } from '../../lang.tsx'
import { MOST_NAME } from '../../model/week-name.ts'
import { Download } from '../download.tsx'
import { Loading } from '../states.tsx'
import { Faults } from './faults.tsx'
import { type Difference, previewed, type Taken } from './shapes.ts'

const NAME = 'kehou-import-name'

/** Rows of one kind that a file adds, takes away or changes, by their ids. */
function Ids({ label, of: { count, first } }: { label: string; of: Difference['added'] }): ReactNode {
  const lang = useLang()
  if (count === 0) return null
  const more = count - first.length
  return (
    <p>
      <strong>{label}</strong> {enumerated(first, lang)}
      {more === 0 ? '' : ` ${tell(lang, words.moreRows, { count: grouped(more) })}`}
    </p>
  )
}

/** What the file would change of what is there: how much of each kind, and which rows. */
function Differences({ job, all }: { readonly job: string; readonly all: readonly Difference[] }): ReactNode {
  const lang = useLang()
  const differ = all.filter(({ added, removed, changed }) => added.count + removed.count + changed.count > 0)
  if (all.length === 0) return null
  if (differ.length === 0) return <p>{words.same[lang]}</p>
  return (
    <>
      <h3 className="kehou-h2">{words.would[lang]}</h3>
      <Collapse
        size="small"
        items={differ.map(({ key, name, added, removed, changed }) => ({
          key,
          label: tell(lang, words.difference, {
            name: name[lang],
            added: grouped(added.count),
            removed: grouped(removed.count),
            changed: grouped(changed.count),
          }),
          children: (
            <>
              <Ids label={words.added[lang]} of={added} />
              <Ids label={words.removed[lang]} of={removed} />
              <Ids label={words.changed[lang]} of={changed} />
            </>
          ),
        }))}
      />
      <p>
        <Download type="link" href={`/v1/jobs/${job}/files/details`}>
          {words.details[lang]}
        </Download>
      </p>
    </>
  )
}

interface Props {
  readonly job: Job
  /** Whether it would be a new week, which is given a name. */
  readonly isNew: boolean
  readonly commit: (name: string) => void
  readonly isPending: boolean
}

/** A file that can be taken over: what is in it, what it would change, and what is worth a look. */
function Good({ job, isNew, commit, isPending, found }: Props & { readonly found: Taken }): ReactNode {
  const lang = useLang()
  const [name, setName] = useState(tell(lang, weeksWords.nextName, { monday: found.monday }))
  const { schools, students, staff } = found.counts
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={tell(lang, words.fine, { schools, students, staff })}
      />
      <Differences job={job.id} all={found.differences} />
      <div className="kehou-line" style={{ margin: `${space.m}px 0` }}>
        {isNew ? (
          <span className="kehou-line">
            <label htmlFor={NAME}>{words.nameOfWeek[lang]}</label>
            <Input
              id={NAME}
              style={{ width: 260 }}
              value={name}
              maxLength={MOST_NAME}
              onChange={({ target }) => setName(target.value)}
            />
          </span>
        ) : null}
        <Button
          type="primary"
          loading={isPending}
          disabled={name.trim() === ''}
          onClick={() => commit(name.trim())}
        >
          {words.commit[lang]}
        </Button>
      </div>
      {found.faults.length === 0 ? null : (
        <section>
          <h3 className="kehou-h2">{tell(lang, words.notes, { count: found.faults.length })}</h3>
          <Faults faults={found.faults} rows={[]} />
        </section>
      )}
    </>
  )
}

/** What was read of a file: everything that is wrong, each at its cell, or what it would change. */
export function Preview(props: Props): ReactNode {
  const lang = useLang()
  const { job } = props
  const found = previewed.safeParse(job.result).data
  if (found === undefined) return <Loading />
  if (found.ok) return <Good {...props} found={found} />
  return (
    <>
      <Alert type="error" showIcon role="alert" title={tell(lang, words.faulty, { count: found.count })} />
      {found.marked ? (
        <p>
          <Download type="link" href={`/v1/jobs/${job.id}/files/marked`}>
            {words.marked[lang]}
          </Download>
        </p>
      ) : null}
      <Faults faults={found.faults} rows={found.rows} />
    </>
  )
}
