import { Select, Spin } from 'antd'
import { type ReactNode, useState } from 'react'
import { glossary } from '../../../models/policy/glossary.ts'
import type { components } from '../../client/schema.ts'
import { headed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { shellWords } from '../../messages/web/shell.ts'
import { useFaults } from '../api/data.ts'
import { colours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { mendingOf } from '../model/mending.ts'
import { OpenDrawer } from './above.tsx'
import { Cards } from './cards.tsx'
import { MendLink } from './mend-link.tsx'
import { Loaded, Nothing } from './states.tsx'

type Fault = components['schemas']['WeekFault']
type Found = NonNullable<ReturnType<typeof useFaults>['data']>

const SIGNS = { error: colours.bad, refused: colours.bad, warning: colours.warn } as const

/** Tells one from another: the same cannot be said twice of one place. */
const placeOf = ({ row, field, cause }: Fault): string => JSON.stringify([row, field, cause])

/** Leaves those of one kind of data. */
function OfKind({
  lists,
  chosen,
  choose,
}: {
  readonly lists: Found['counts']['lists']
  readonly chosen: string | null
  readonly choose: (list: string | null) => void
}): ReactNode {
  const lang = useLang()
  if (lists.length < 2) return null
  const nameOf = (list: string): string => {
    const place = mendingOf({ row: { list, id: null } })
    return place === null ? list : words[place.kind][lang]
  }
  return (
    <Select
      allowClear
      aria-label={tell(lang, shellWords.only, { what: words.kind[lang] })}
      placeholder={tell(lang, shellWords.allOf, { what: words.kind[lang] })}
      style={{ minWidth: 200, maxWidth: '100%' }}
      value={chosen}
      options={lists.map(({ list, count }) => ({
        value: list,
        label: tell(lang, words.rows, { name: nameOf(list), count }),
      }))}
      onChange={(list: string | undefined) => choose(list ?? null)}
    />
  )
}

/** What is wrong with the data of a week: each leads to where it is mended. */
export function WeekFaults({
  week,
  close,
}: {
  readonly week: string
  readonly close: () => void
}): ReactNode {
  const lang = useLang()
  const [list, choose] = useState<string | null>(null)
  const faults = useFaults(week, list)
  return (
    <OpenDrawer size="large" onClose={close} title={words.check[lang]}>
      <Loaded query={faults}>
        {({ count, counts: { severity, lists }, items }) =>
          severity.error + severity.refused + severity.warning === 0 ? (
            <Nothing text={words.sound[lang]} />
          ) : (
            <div className="kehou-stack kehou-tight">
              <p role="status" style={{ margin: 0 }}>
                {tell(lang, words.found, {
                  errors: severity.error,
                  refused: severity.refused,
                  warnings: severity.warning,
                })}
                {items.length < count ? ` ${tell(lang, words.first, { count, shown: items.length })}` : null}
              </p>
              <div>
                <OfKind lists={lists} chosen={list} choose={choose} />
              </div>
              {faults.isPlaceholderData ? (
                <Spin />
              ) : (
                <Cards<Fault> key={list} list={items} keyOf={placeOf}>
                  {(fault) => (
                    <>
                      <span className="kehou-line">
                        <strong style={{ color: SIGNS[fault.severity] }}>
                          {glossary[fault.severity][lang]}
                        </strong>
                        <MendLink {...{ week, fault }} onClick={close} />
                      </span>
                      <p>{fault.cause}</p>
                      <p>{headed(words.action[lang], fault.action, lang)}</p>
                    </>
                  )}
                </Cards>
              )}
            </div>
          )
        }
      </Loaded>
    </OpenDrawer>
  )
}
