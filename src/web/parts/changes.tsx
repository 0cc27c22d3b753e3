import type { ReactNode } from 'react'
import type { ChangedPart, ChangedPerson, ChangedRosters } from '../../../models/answers/changed.ts'
import { TERM_CODES, terms } from '../../../models/policy/terms.ts'
import { partWords, whyWords } from '../../messages/changed.ts'
import { signed } from '../../messages/effects.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { compareWords as words } from '../../messages/web/explain.ts'
import { useChanges } from '../api/compare.ts'
import { useLang } from '../lang.tsx'
import { Loaded } from './states.tsx'
import { WideTable } from './wide-table.tsx'

interface Row {
  readonly key: string
  readonly name: string
  readonly before: number
  readonly after: number
}

/** Unserved, value, and every term that differs: before, after, and by how much. */
function Costs({
  changes: { unserved, weighted, terms: by },
}: {
  readonly changes: ChangedRosters
}): ReactNode {
  const lang = useLang()
  const rows: Row[] = [
    { key: 'unserved', name: words.unserved[lang], ...unserved },
    { key: 'weighted', name: words.weighted[lang], ...weighted },
    ...TERM_CODES.flatMap((code): Row[] => {
      const sides = by[code]
      return sides === undefined ? [] : [{ key: code, name: `${code} ${terms[code].name[lang]}`, ...sides }]
    }),
  ]
  return (
    <WideTable<Row>
      pagination={false}
      dataSource={rows}
      columns={[
        { title: words.term[lang], dataIndex: 'name' },
        { title: words.before[lang], dataIndex: 'before', align: 'right', render: grouped },
        { title: words.after[lang], dataIndex: 'after', align: 'right', render: grouped },
        {
          title: words.by[lang],
          key: 'by',
          align: 'right',
          render: (_, { before, after }) => (after === before ? '0' : signed(after - before)),
        },
      ]}
    />
  )
}

/** A part told by the clock: people know the hours, not the codes of blocks. */
const byTheClock = (part: ChangedPart | null): ChangedPart | null =>
  part === null || part.hours.length === 0 ? part : { ...part, blocks: [part.hours.join(' / ')] }

/** Person by person: what they had, what they have now, and why. */
function People({ changes: { people, count } }: { readonly changes: ChangedRosters }): ReactNode {
  const lang = useLang()
  if (count === 0) return <p>{words.none[lang]}</p>
  return (
    <>
      {people.length < count ? <p>{tell(lang, words.shown, { count: people.length })}</p> : null}
      <WideTable<ChangedPerson>
        rowKey={({ id, from, to }) => `${id} ${JSON.stringify(from)} ${JSON.stringify(to)}`}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 640 }}
        dataSource={people}
        columns={[
          {
            title: words.who[lang],
            key: 'who',
            render: (_, { person, name }) => (
              <>
                <strong>{name}</strong> <span className="kehou-quiet">{words[person][lang]}</span>
              </>
            ),
          },
          { title: words.was[lang], key: 'was', render: (_, { from }) => partWords(byTheClock(from), lang) },
          { title: words.is[lang], key: 'is', render: (_, { to }) => partWords(byTheClock(to), lang) },
          { title: words.why[lang], key: 'why', render: (_, { why }) => whyWords(why, lang) },
        ]}
      />
    </>
  )
}

/** What a roster changes of another: people disturbed by kind, value by term, and everybody's change. */
export function Changes({
  roster,
  from,
}: {
  readonly roster: string
  readonly from: string | null
}): ReactNode {
  const lang = useLang()
  const query = useChanges(roster, from)
  return (
    <Loaded query={query}>
      {(changes) => (
        <div className="kehou-stack kehou-tight">
          <p style={{ margin: 0 }}>
            {tell(lang, words.disturbed, { ...changes.disturbed, count: changes.count })}
          </p>
          <Costs changes={changes} />
          <People changes={changes} />
        </div>
      )}
    </Loaded>
  )
}
