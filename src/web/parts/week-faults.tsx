import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { glossary } from '../../../models/policy/glossary.ts'
import type { components } from '../../client/schema.ts'
import { tell } from '../../messages/message.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { useFaults } from '../api/data.ts'
import { colours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { KINDS, type Kind } from '../model/places.ts'
import { Loaded, Nothing } from './states.tsx'
import { WideTable } from './wide-table.tsx'

type Fault = components['schemas']['WeekFault']

const SIGNS = { error: colours.bad, refused: colours.bad, warning: colours.warn } as const

const kindOf = ({ row }: Fault): Kind | undefined =>
  KINDS.find((kind) => (kind === 'standing-groups' ? 'history.standing' : kind) === row?.list)

/** What is wrong with the data of a week: each line leads to its row. */
export function WeekFaults({
  week,
  open,
  close,
}: {
  readonly week: string
  readonly open: (kind: Kind, id: string) => void
  readonly close: () => void
}): ReactNode {
  const lang = useLang()
  const faults = useFaults(week, true)
  const count = (severity: Fault['severity']): number =>
    faults.data?.items.filter((one) => one.severity === severity).length ?? 0
  return (
    <Drawer open size="large" onClose={close} title={words.check[lang]}>
      <Loaded query={faults}>
        {({ count: all, items }) =>
          all === 0 ? (
            <Nothing text={words.sound[lang]} />
          ) : (
            <>
              <p role="status">
                {tell(lang, words.found, {
                  count: all,
                  shown: items.length,
                  errors: count('error'),
                  refused: count('refused'),
                  warnings: count('warning'),
                })}
              </p>
              <WideTable<Fault & { readonly key: number }>
                pagination={{ pageSize: 20, hideOnSinglePage: true }}
                dataSource={items.map((one, key) => ({ ...one, key }))}
                columns={[
                  {
                    title: words.severity[lang],
                    dataIndex: 'severity',
                    render: (severity: Fault['severity']) => (
                      <strong style={{ color: SIGNS[severity] }}>{glossary[severity][lang]}</strong>
                    ),
                  },
                  { title: words.what[lang], dataIndex: 'cause' },
                  { title: words.action[lang], dataIndex: 'action' },
                  {
                    key: 'open',
                    title: words.open[lang],
                    render: (_, fault) => {
                      const kind = kindOf(fault)
                      const { row } = fault
                      return kind === undefined || row === null ? null : (
                        <Button size="small" onClick={() => open(kind, row.id)}>
                          {row.id}
                        </Button>
                      )
                    },
                  },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </Drawer>
  )
}
