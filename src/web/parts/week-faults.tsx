import type { ReactNode } from 'react'
import { glossary } from '../../../models/policy/glossary.ts'
import type { components } from '../../client/schema.ts'
import { tell } from '../../messages/message.ts'
import { dataWords as words } from '../../messages/web/data.ts'
import { useFaults } from '../api/data.ts'
import { colours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { OpenDrawer } from './above.tsx'
import { MendLink } from './mend-link.tsx'
import { Loaded, Nothing } from './states.tsx'
import { WideTable } from './wide-table.tsx'

type Fault = components['schemas']['WeekFault']

const SIGNS = { error: colours.bad, refused: colours.bad, warning: colours.warn } as const

/** What is wrong with the data of a week: each line leads to where it is mended. */
export function WeekFaults({
  week,
  close,
}: {
  readonly week: string
  readonly close: () => void
}): ReactNode {
  const lang = useLang()
  const faults = useFaults(week, true)
  const count = (severity: Fault['severity']): number =>
    faults.data?.items.filter((one) => one.severity === severity).length ?? 0
  return (
    <OpenDrawer size="large" onClose={close} title={words.check[lang]}>
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
                  {
                    key: 'open',
                    title: words.open[lang],
                    render: (_, fault) => <MendLink {...{ week, fault }} onClick={close} />,
                  },
                  { title: words.what[lang], dataIndex: 'cause' },
                  { title: words.action[lang], dataIndex: 'action' },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </OpenDrawer>
  )
}
