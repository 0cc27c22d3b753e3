import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { whenWords } from '../../messages/effects.ts'
import { explainWords as words } from '../../messages/web/explain.ts'
import { type Lock, useLocks, useUnlock } from '../api/locks.ts'
import { useLang } from '../lang.tsx'
import { blockAt } from '../model/blocks.ts'
import type { Asking } from './offer.tsx'
import { Loaded, Nothing, ProblemAlert } from './states.tsx'
import { Sure } from './sure.tsx'
import { WideTable } from './wide-table.tsx'

/** Pins and bans of a school as they stand: who made each, why, and taking it away. */
export function Locks({ asked: { week, view, names, mayEdit } }: { readonly asked: Asking }): ReactNode {
  const lang = useLang()
  const locks = useLocks(week, view.school.id)
  const unlock = useUnlock(week)
  const whatOf = ({ body: { activity, room, staff, student } }: Lock): string =>
    [
      activity === null ? null : (names.activity.get(activity)?.name ?? activity),
      room === null ? null : (names.room.get(room)?.name ?? room),
      staff === null ? null : (names.person.get(staff)?.name ?? staff),
      student,
    ]
      .filter((part) => part !== null)
      .join(' · ')
  return (
    <Loaded query={locks}>
      {(list) => (
        <>
          <ProblemAlert error={unlock.error} />
          {list.length === 0 ? (
            <Nothing text={words.noLocks[lang]} />
          ) : (
            <WideTable<Lock>
              rowKey={({ kind, body }) => `${kind} ${body.id}`}
              pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
              dataSource={list}
              columns={[
                {
                  title: words.kind[lang],
                  key: 'kind',
                  render: (_, { kind }) => <Tag>{words[kind][lang]}</Tag>,
                },
                {
                  title: words.when[lang],
                  key: 'when',
                  render: (_, { body: { date, block } }) =>
                    date === null
                      ? words.always[lang]
                      : block === null
                        ? whenWords(date, '', lang)
                        : blockAt(view, date, block, lang),
                },
                { title: words.what[lang], key: 'what', render: (_, lock) => whatOf(lock) },
                { title: words.by[lang], key: 'by', render: (_, { body }) => body.by },
                { title: words.reason[lang], key: 'reason', render: (_, { body }) => body.reason },
                ...(mayEdit
                  ? [
                      {
                        key: 'remove',
                        render: (_: unknown, lock: Lock) => (
                          <Sure title={words.sure[lang]} onConfirm={() => unlock.mutate(lock)}>
                            <Button size="small" loading={unlock.isPending && unlock.variables === lock}>
                              {words.remove[lang]}
                            </Button>
                          </Sure>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
