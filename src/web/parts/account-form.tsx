import { Button, Form, Input, Select } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { bracketed } from '../../messages/lists.ts'
import { accountWords as words } from '../../messages/web/accounts.ts'
import { signInWords } from '../../messages/web/shell.ts'
import { type Account, type NewAccount, useNewAccount } from '../api/accounts.ts'
import { useOptions } from '../api/data.ts'
import { useOnePress } from '../api/one-press.ts'
import { ApiProblem } from '../api/refusal.ts'
import { useSearch } from '../api/search.ts'
import type { Self } from '../api/session.ts'
import { useSpoken } from '../lang.tsx'
import { roleWords } from '../model/roles.ts'
import { ProblemAlert } from './states.tsx'

interface Fields {
  readonly login: string
  readonly name?: string
  readonly role: Account['role']
  readonly school?: string
  readonly staff?: string
  readonly children?: readonly string[]
}

/** An account as it is asked for: of what was chosen only what its role has. */
function wantedOf(fields: Fields, lang: 'zh' | 'en'): NewAccount {
  const { login, name = '', role, school = null, staff = null, children = [] } = fields
  const isWhole = role === 'bureau' || role === 'auditor'
  return {
    ...{ login, name, role, lang },
    school: isWhole ? null : school,
    staff: role === 'staff' ? staff : null,
    children: role === 'parent' ? [...children] : [],
  }
}

/** What a form hands to the field that it holds, and where is looked. */
interface Field<T> {
  readonly id?: string
  readonly value?: T
  readonly onChange?: (value: T) => void
  readonly week: string
  /** School whose people are offered; null: none is chosen yet. */
  readonly school: string | null
}

/** An adult of a school, found by name. */
function AdultChosen({ week, school, ...field }: Field<string>): ReactNode {
  const { lang } = useSpoken()
  const [text, type] = useState('')
  const name = useDeferredValue(text.trim())
  const adults = useOptions(week, school === null ? null : 'staff', { school: school ?? '', name })
  return (
    <>
      <Select
        {...field}
        disabled={school === null}
        showSearch={{ filterOption: false, onSearch: type }}
        loading={adults.isFetching}
        notFoundContent={words.nobody[lang]}
        options={(adults.data ?? []).map(({ body }) => ({
          value: body.id,
          label: 'name' in body ? bracketed(body.name, body.id, lang) : body.id,
        }))}
      />
      <ProblemAlert error={adults.error} />
    </>
  )
}

/** Children of a school, found by their ids, and told with their classes: they have no names here. */
function ChildrenChosen({ week, school, ...field }: Field<readonly string[]>): ReactNode {
  const { lang } = useSpoken()
  const [text, type] = useState('')
  const typed = useDeferredValue(text.trim())
  const [labels, keep] = useState<ReadonlyMap<string, string>>(new Map())
  const { value = [], onChange, ...rest } = field
  const found = useSearch(week, typed)
  const options = (typed === '' ? [] : (found.data ?? []))
    .filter((one) => one.what === 'student' && one.school === school)
    .map(({ id, of }) => ({ value: id, label: `${id} · ${of}` }))
  // What is chosen keeps its name when something else is looked for.
  const kept = value
    .filter((id) => options.every((option) => option.value !== id))
    .map((id) => ({ value: id, label: labels.get(id) ?? id }))
  return (
    <>
      <Select
        {...rest}
        mode="multiple"
        disabled={school === null}
        showSearch={{ filterOption: false, onSearch: type }}
        loading={found.isFetching}
        notFoundContent={typed === '' ? words.toFind[lang] : words.nobody[lang]}
        value={[...value]}
        options={[...options, ...kept]}
        onChange={(ids: string[]) => {
          keep(new Map([...labels, ...options.map((option) => [option.value, option.label] as const)]))
          onChange?.(ids)
        }}
      />
      <ProblemAlert error={found.error} />
    </>
  )
}

/** Characters that a login may have, and the name of whoever it is of. */
const MOST_LOGIN = 100
const MOST_NAME = 80

const isTaken = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.body?.code === 'LOGIN_TAKEN'

/** A new account: what is asked depends on who it is for. School, adult and children are chosen, so that none is mistyped. */
export function NewAccountForm({
  self,
  week,
  onWrite,
  done,
}: {
  readonly self: Self
  /** The week in which people are looked for; empty: there is none. */
  readonly week: string
  /** Hears that something is written. */
  readonly onWrite: () => void
  readonly done: (password: string | null) => void
}): ReactNode {
  const { lang } = useSpoken()
  const make = useNewAccount()
  const makeOnce = useOnePress(make)
  const [form] = Form.useForm<Fields>()
  const role = Form.useWatch('role', form)
  const school = Form.useWatch('school', form) ?? null
  const schools = useOptions(week, week === '' ? null : 'schools', { school: '', name: '' })
  // A login that is taken is told at the login.
  const mark = (error: unknown): void => {
    if (!isTaken(error)) return
    form.setFields([{ name: 'login', errors: [[error.body?.title, error.body?.detail].join(' ')] }])
    form.focusField('login')
  }
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
      onValuesChange={() => onWrite()}
      initialValues={self.school === null ? {} : { school: self.school }}
      onFinish={(fields) =>
        makeOnce(wantedOf(fields, lang), { onSuccess: ({ password }) => done(password), onError: mark })
      }
    >
      <Form.Item name="role" label={words.role[lang]} rules={needed}>
        <Select options={roles.map((value) => ({ value, label: roleWords[value][lang] }))} />
      </Form.Item>
      <Form.Item name="login" label={words.login[lang]} rules={[...needed, { min: 3 }]}>
        <Input autoComplete="off" maxLength={MOST_LOGIN} />
      </Form.Item>
      <Form.Item name="name" label={words.name[lang]}>
        <Input autoComplete="off" maxLength={MOST_NAME} />
      </Form.Item>
      {ofSchool ? (
        <Form.Item name="school" label={words.school[lang]} rules={needed}>
          <Select
            disabled={self.school !== null}
            showSearch={{ optionFilterProp: 'label' }}
            loading={schools.isFetching}
            notFoundContent={words.noSchools[lang]}
            options={(schools.data ?? []).map(({ body }) => ({
              value: body.id,
              label: 'name' in body ? body.name : body.id,
            }))}
            onChange={() => form.resetFields(['staff', 'children'])}
          />
        </Form.Item>
      ) : null}
      {role === 'staff' ? (
        <Form.Item name="staff" label={words.staff[lang]} rules={needed}>
          <AdultChosen {...{ week, school }} />
        </Form.Item>
      ) : null}
      {role === 'parent' ? (
        <Form.Item name="children" label={words.children[lang]} rules={needed}>
          <ChildrenChosen {...{ week, school }} />
        </Form.Item>
      ) : null}
      <ProblemAlert error={(isTaken(make.error) ? null : make.error) ?? schools.error} />
      <Button type="primary" htmlType="submit" loading={make.isPending} style={{ marginTop: 16 }}>
        {words.add[lang]}
      </Button>
    </Form>
  )
}
