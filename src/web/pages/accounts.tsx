import { Button, Drawer, Form, Input, Modal, Select, Space, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { accountWords as words } from '../../messages/web/accounts.ts'
import { signInWords } from '../../messages/web/shell.ts'
import {
  type Account,
  type NewAccount,
  useAccounts,
  useDisable,
  useNewAccount,
  useNewPassword,
} from '../api/accounts.ts'
import type { Self } from '../api/session.ts'
import { useSpoken } from '../lang.tsx'
import { Loaded, ProblemAlert } from '../parts/states.tsx'
import { WideTable } from '../parts/wide-table.tsx'

const roleWords = {
  bureau: words.bureau,
  school: words.ofSchool,
  staff: words.person,
  parent: words.parent,
  auditor: words.auditor,
} as const

interface Fields {
  readonly login: string
  readonly name: string
  readonly role: Account['role']
  readonly school?: string
  readonly staff?: string
  readonly children?: string
}

const wantedOf = (fields: Fields, lang: 'zh' | 'en'): NewAccount => ({
  login: fields.login,
  name: fields.name,
  role: fields.role,
  school: fields.school ?? null,
  staff: fields.staff ?? null,
  children: (fields.children ?? '').split(/[\s,，、]+/).filter((id) => id !== ''),
  lang,
})

/** A new account: what is asked depends on who it is for. */
function NewAccountForm({
  self,
  done,
}: {
  readonly self: Self
  readonly done: (password: string | null) => void
}): ReactNode {
  const { lang } = useSpoken()
  const make = useNewAccount()
  const [form] = Form.useForm<Fields>()
  const role = Form.useWatch('role', form)
  const needed = [{ required: true, message: signInWords.needed[lang] }]
  const roles = (Object.keys(roleWords) as Account['role'][]).filter(
    (one) => self.school === null || (one !== 'bureau' && one !== 'auditor'),
  )
  const ofSchool = role !== undefined && role !== 'bureau' && role !== 'auditor'
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: '', ...(self.school === null ? {} : { school: self.school }) }}
      onFinish={(fields) =>
        make.mutate(wantedOf(fields, lang), { onSuccess: ({ password }) => done(password) })
      }
    >
      <Form.Item name="role" label={words.role[lang]} rules={needed}>
        <Select options={roles.map((value) => ({ value, label: roleWords[value][lang] }))} />
      </Form.Item>
      <Form.Item name="login" label={words.login[lang]} rules={[...needed, { min: 3 }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={words.name[lang]}>
        <Input autoComplete="off" />
      </Form.Item>
      {ofSchool ? (
        <Form.Item name="school" label={words.school[lang]} rules={needed}>
          <Input disabled={self.school !== null} />
        </Form.Item>
      ) : null}
      {role === 'staff' ? (
        <Form.Item name="staff" label={words.staff[lang]} rules={needed}>
          <Input />
        </Form.Item>
      ) : null}
      {role === 'parent' ? (
        <Form.Item name="children" label={words.children[lang]} rules={needed}>
          <Input />
        </Form.Item>
      ) : null}
      <ProblemAlert error={make.error} />
      <Button type="primary" htmlType="submit" loading={make.isPending} style={{ marginTop: 16 }}>
        {words.add[lang]}
      </Button>
    </Form>
  )
}

/** Who signs in: made, disabled, given a new password. */
export function Accounts({ self }: { readonly self: Self }): ReactNode {
  const { lang } = useSpoken()
  const accounts = useAccounts()
  const disable = useDisable()
  const reset = useNewPassword()
  const [isAdding, setAdding] = useState(false)
  const [modal, place] = Modal.useModal()
  const tell = (password: string | null): void => {
    setAdding(false)
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
  const actions = (account: Account): ReactNode => (
    <Space>
      <Button
        size="small"
        onClick={() => reset.mutate(account.id, { onSuccess: ({ password }) => tell(password) })}
      >
        {words.reset[lang]}
      </Button>
      {account.id === self.account ? null : (
        <Button size="small" onClick={() => disable.mutate(account)}>
          {account.disabled ? words.enable[lang] : words.disable[lang]}
        </Button>
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
      <ProblemAlert error={disable.error ?? reset.error} />
      <Loaded query={accounts}>
        {({ pages }) => (
          <WideTable<Account>
            rowKey="id"
            pagination={false}
            dataSource={pages.flatMap(({ items }) => items)}
            columns={[
              { title: words.login[lang], dataIndex: 'login' },
              { title: words.name[lang], dataIndex: 'name' },
              {
                title: words.role[lang],
                dataIndex: 'role',
                render: (role: Account['role']) => roleWords[role][lang],
              },
              { title: words.school[lang], dataIndex: 'school' },
              {
                title: words.state[lang],
                dataIndex: 'disabled',
                render: (is: boolean) => <Tag>{is ? words.disabled[lang] : words.active[lang]}</Tag>,
              },
              { key: 'actions', render: (_, account) => actions(account) },
            ]}
          />
        )}
      </Loaded>
      {accounts.hasNextPage ? (
        <Button onClick={() => void accounts.fetchNextPage()} loading={accounts.isFetchingNextPage}>
          {words.more[lang]}
        </Button>
      ) : null}
      <Drawer open={isAdding} onClose={() => setAdding(false)} title={words.add[lang]} destroyOnHidden>
        <NewAccountForm self={self} done={tell} />
      </Drawer>
    </>
  )
}
