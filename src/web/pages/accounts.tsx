import { Button, Drawer, Grid, Modal, Space, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { enumerated, headed } from '../../messages/lists.ts'
import { tell as said } from '../../messages/message.ts'
import { accountWords as words } from '../../messages/web/accounts.ts'
import { type Account, useAccounts, useDeleteAccount, useDisable, useNewPassword } from '../api/accounts.ts'
import { useNames } from '../api/data.ts'
import { useOnePress } from '../api/one-press.ts'
import type { Self } from '../api/session.ts'
import { useWeeks } from '../api/weeks.ts'
import { useSpoken } from '../lang.tsx'
import { latestOf } from '../model/latest.ts'
import { roleWords } from '../model/roles.ts'
import { NewAccountForm } from '../parts/account-form.tsx'
import { Loaded, ProblemAlert } from '../parts/states.tsx'
import { Sure } from '../parts/sure.tsx'
import { useUnsaved } from '../parts/unsaved.tsx'
import { WideTable } from '../parts/wide-table.tsx'

/** The names that are asked for at once. */
const MOST_NAMES = 500

/** What schools and adults are called in the latest week; the ids of those that it has not stay as they are. */
function useCalled(
  week: string,
  accounts: readonly Account[],
): (kind: 'school' | 'staff', id: string) => string {
  const ids = (of: (account: Account) => string | null): string[] =>
    [...new Set(accounts.flatMap((account) => of(account) ?? []))].sort().slice(0, MOST_NAMES)
  const school = useNames(
    week,
    week === '' ? null : 'school',
    ids((account) => account.school),
  ).data
  const staff = useNames(
    week,
    week === '' ? null : 'staff',
    ids((account) => account.staff),
  ).data
  return (kind, id) => (kind === 'school' ? school : staff)?.get(id) ?? id
}

/** Accounts below each other, with whom each stands for. */
function AccountTable({
  week,
  accounts,
  actions,
}: {
  readonly week: string
  readonly accounts: readonly Account[]
  readonly actions: (account: Account) => ReactNode
}): ReactNode {
  const { lang } = useSpoken()
  const called = useCalled(week, accounts)
  return (
    <WideTable<Account>
      rowKey="id"
      pagination={false}
      // The field `children` holds ids of students, not rows below a row.
      expandable={{ childrenColumnName: 'below' }}
      dataSource={[...accounts]}
      columns={[
        { title: words.login[lang], dataIndex: 'login' },
        { title: words.name[lang], dataIndex: 'name' },
        {
          title: words.role[lang],
          dataIndex: 'role',
          render: (role: Account['role']) => roleWords[role][lang],
        },
        {
          title: words.school[lang],
          key: 'school',
          render: (_, { school }) => (school === null ? words.wholeDistrict[lang] : called('school', school)),
        },
        {
          title: words.standsFor[lang],
          key: 'for',
          render: (_, { staff, children }) =>
            enumerated([...(staff === null ? [] : [called('staff', staff)]), ...children], lang),
        },
        {
          title: words.state[lang],
          dataIndex: 'disabled',
          render: (is: boolean) => <Tag>{is ? words.disabled[lang] : words.active[lang]}</Tag>,
        },
        // In sight wherever the rest is scrolled to.
        {
          title: words.actions[lang],
          key: 'actions',
          fixed: 'right',
          render: (_, account) => actions(account),
        },
      ]}
    />
  )
}

/** Who signs in: made, disabled, given a new password. */
export function Accounts({ self }: { readonly self: Self }): ReactNode {
  const { lang } = useSpoken()
  const accounts = useAccounts()
  const week = latestOf(useWeeks().data ?? [])?.id ?? ''
  const disable = useDisable()
  const reset = useNewPassword()
  const remove = useDeleteAccount()
  const [isAdding, setAdding] = useState(false)
  const { write, leave, question } = useUnsaved(() => setAdding(false))
  const [modal, place] = Modal.useModal()
  const isNarrow = Grid.useBreakpoint().md === false
  const tell = (password: string | null): void => {
    setAdding(false)
    write(false)
    void modal.info({
      title: words.told[lang],
      content: (
        <>
          <Typography.Paragraph copyable code>
            {password ?? '–'}
          </Typography.Paragraph>
          <p>{words.hand[lang]}</p>
        </>
      ),
    })
  }
  const resetOnce = useOnePress(reset)
  const actions = (account: Account): ReactNode => (
    <Space orientation={isNarrow ? 'vertical' : 'horizontal'}>
      <Button
        size="small"
        aria-label={headed(words.reset[lang], account.login, lang)}
        loading={reset.isPending && reset.variables.id === account.id}
        onClick={() => resetOnce(account, { onSuccess: ({ password }) => tell(password) })}
      >
        {words.reset[lang]}
      </Button>
      {account.id === self.account ? null : (
        <>
          <Button
            size="small"
            aria-label={headed((account.disabled ? words.enable : words.disable)[lang], account.login, lang)}
            loading={disable.isPending && disable.variables.id === account.id}
            onClick={() => disable.mutate(account)}
          >
            {account.disabled ? words.enable[lang] : words.disable[lang]}
          </Button>
          <Sure
            title={said(lang, words.removeSure, { login: account.login })}
            onConfirm={() => remove.mutate(account)}
          >
            <Button
              size="small"
              danger
              loading={remove.isPending && remove.variables.id === account.id}
              aria-label={headed(words.remove[lang], account.login, lang)}
            >
              {words.remove[lang]}
            </Button>
          </Sure>
        </>
      )}
    </Space>
  )
  return (
    <>
      {place}
      <div className="kehou-head">
        <h1>{words.title[lang]}</h1>
        <Button type="primary" onClick={() => setAdding(true)}>
          {words.add[lang]}
        </Button>
      </div>
      <ProblemAlert error={disable.error ?? reset.error ?? remove.error} />
      <Loaded query={accounts}>
        {({ pages }) => (
          <AccountTable week={week} accounts={pages.flatMap(({ items }) => items)} actions={actions} />
        )}
      </Loaded>
      {accounts.hasNextPage ? (
        <Button onClick={() => void accounts.fetchNextPage()} loading={accounts.isFetchingNextPage}>
          {words.more[lang]}
        </Button>
      ) : null}
      <Drawer open={isAdding} onClose={leave} title={words.add[lang]} destroyOnHidden>
        {question}
        <NewAccountForm {...{ self, week }} onWrite={write} done={tell} />
      </Drawer>
    </>
  )
}
