import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { auditWords as words } from '../../messages/web/audit.ts'
import { type Deed, useCheck, useDeeds } from '../api/audit.ts'
import { useNames } from '../api/data.ts'
import { useWeeks } from '../api/weeks.ts'
import { momentIn, useLang } from '../lang.tsx'
import { deedName, jobKind, objectKind, placeOfDeed } from '../model/deeds.ts'
import { isKey } from '../model/keys.ts'
import { latestOf } from '../model/latest.ts'
import { roleOf } from '../model/roles.ts'
import { Loaded, ProblemAlert } from '../parts/states.tsx'
import { WideTable } from '../parts/wide-table.tsx'

const whoOf = ({ by, account }: Deed, lang: Lang): string =>
  by ?? (account === null ? words.service : words.gone)[lang]

/** Who did something: by name, in which role; a click shows what else they did. */
function Who({ deed }: { readonly deed: Deed }): ReactNode {
  const lang = useLang()
  const name = whoOf(deed, lang)
  return (
    <>
      {deed.account === null ? (
        name
      ) : (
        <Link to={`?account=${deed.account}`} title={tell(lang, words.only, { name })}>
          {name}
        </Link>
      )}{' '}
      <span className="kehou-quiet">{roleOf(deed.role)[lang]}</span>
    </>
  )
}

/** Of an id that says nothing to anybody as much as tells one from another. */
const shortOf = (id: string): string => (isKey(id) ? id.slice(-6) : id)

/** Of what: by its name where it has one, else by its id; linked where it is looked at somewhere. */
function Thing({ deed }: { readonly deed: Deed }): ReactNode {
  const lang = useLang()
  const to = placeOfDeed(deed)
  const name = deed.called ?? shortOf(deed.object)
  return (
    <>
      {objectKind(deed)[lang]} {jobKind(deed)?.[lang]} {to === null ? name : <Link to={to}>{name}</Link>}
    </>
  )
}

/** Deeds below each other. */
function Deeds({ deeds }: { readonly deeds: readonly Deed[] }): ReactNode {
  const lang = useLang()
  const week = latestOf(useWeeks().data ?? [])?.id ?? ''
  const schools = [...new Set(deeds.flatMap(({ school }) => school ?? []))].sort()
  const names = useNames(week, week === '' ? null : 'school', schools)
  return (
    <WideTable<Deed>
      rowKey="seq"
      pagination={false}
      dataSource={[...deeds]}
      columns={[
        { title: words.seq[lang], dataIndex: 'seq', align: 'right' },
        { title: words.at[lang], dataIndex: 'at', render: (at: string) => momentIn(lang, at) },
        { title: words.who[lang], key: 'who', render: (_, deed) => <Who deed={deed} /> },
        { title: words.action[lang], key: 'action', render: (_, deed) => deedName(deed)[lang] },
        { title: words.object[lang], key: 'object', render: (_, deed) => <Thing deed={deed} /> },
        {
          title: words.week[lang],
          key: 'week',
          render: (_, { week: of, weekName }) =>
            weekName === null ? '' : <Link to={`/weeks/${of}`}>{weekName}</Link>,
        },
        {
          title: words.school[lang],
          dataIndex: 'school',
          render: (id: string | null) => (id === null ? '' : (names.data?.get(id) ?? id)),
        },
      ]}
    />
  )
}

/** Who did what when, and whether the record of it is whole. Whose deeds are looked at stands in the address. */
export function Audit(): ReactNode {
  const lang = useLang()
  const [params] = useSearchParams()
  const account = params.get('account')
  const deeds = useDeeds(account)
  const check = useCheck()
  const found = check.data
  return (
    <>
      <div className="kehou-head">
        <h1>{words.title[lang]}</h1>
        <div className="kehou-line">
          {account === null ? null : <Link to="/audit">{words.all[lang]}</Link>}
          <Button loading={check.isPending} onClick={() => check.mutate()}>
            {words.check[lang]}
          </Button>
        </div>
      </div>
      <ProblemAlert error={check.error} />
      {found === undefined ? null : found.broken === null ? (
        <Alert type="success" role="status" title={tell(lang, words.whole, { rows: found.rows })} />
      ) : (
        <Alert type="error" role="alert" title={tell(lang, words.broken, { seq: found.broken })} />
      )}
      <Loaded query={deeds}>{({ pages }) => <Deeds deeds={pages.flatMap(({ items }) => items)} />}</Loaded>
      {deeds.hasNextPage ? (
        <Button loading={deeds.isFetchingNextPage} onClick={() => void deeds.fetchNextPage()}>
          {words.more[lang]}
        </Button>
      ) : null}
    </>
  )
}
