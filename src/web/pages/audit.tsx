import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../messages/message.ts'
import { auditWords as words } from '../../messages/web/data.ts'
import { type Deed, useCheck, useDeeds } from '../api/audit.ts'
import { momentIn, useLang } from '../lang.tsx'
import { Loaded, ProblemAlert } from '../parts/states.tsx'
import { WideTable } from '../parts/wide-table.tsx'

/** Who did what when, and whether the record of it is whole. */
export function Audit(): ReactNode {
  const lang = useLang()
  const deeds = useDeeds()
  const check = useCheck()
  const found = check.data
  return (
    <>
      <div className="kehou-head">
        <h1>{words.title[lang]}</h1>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {words.check[lang]}
        </Button>
      </div>
      <ProblemAlert error={check.error} />
      {found === undefined ? null : found.broken === null ? (
        <Alert type="success" role="status" title={tell(lang, words.whole, { rows: found.rows })} />
      ) : (
        <Alert type="error" role="alert" title={tell(lang, words.broken, { seq: found.broken })} />
      )}
      <Loaded query={deeds}>
        {({ pages }) => (
          <WideTable<Deed>
            rowKey="seq"
            pagination={false}
            dataSource={pages.flatMap(({ items }) => items)}
            columns={[
              { title: words.seq[lang], dataIndex: 'seq', align: 'right' },
              {
                title: words.at[lang],
                dataIndex: 'at',
                render: (at: string) => momentIn(lang, at),
              },
              { title: words.role[lang], dataIndex: 'role' },
              { title: words.action[lang], dataIndex: 'action' },
              {
                title: words.object[lang],
                key: 'object',
                render: (_, { kind, object }) => `${kind} ${object}`,
              },
              { title: words.school[lang], dataIndex: 'school' },
            ]}
          />
        )}
      </Loaded>
      {deeds.hasNextPage ? (
        <Button loading={deeds.isFetchingNextPage} onClick={() => void deeds.fetchNextPage()}>
          {words.more[lang]}
        </Button>
      ) : null}
    </>
  )
}
