import { Button, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { headed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { newKey } from '../api/api.ts'
import { useBan, usePin } from '../api/locks.ts'
import { useOnePress } from '../api/one-press.ts'
import { useSelf } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { refOf } from '../model/names.ts'
import type { Asked } from './offer.tsx'
import { ProblemAlert } from './states.tsx'

const WHAT = ['lead', 'room', 'session', 'banLead', 'banRoom', 'banActivity'] as const
type What = (typeof WHAT)[number]
const isBan = (what: What): boolean => what.startsWith('ban')

interface Fields {
  readonly what: What
  readonly reason: string
}

/**
 * Locks or bans something of a session, with a reason, under the name of whoever does it. What is done is said beside the form, which waits
 * for the next: the keyboard is where that is chosen.
 */
export function LockForm({ week, view, names, session }: Asked): ReactNode {
  const lang = useLang()
  const { data: self } = useSelf()
  const pin = usePin(week)
  const pinOnce = useOnePress(pin)
  const ban = useBan(week)
  const banOnce = useOnePress(ban)
  const { date, block } = refOf(session)
  const lead = names.person.get(session.lead)?.name ?? session.lead
  const room = names.room.get(session.room)?.name ?? session.room
  const activity = names.activity.get(session.activity)?.name ?? session.activity
  const [form] = Form.useForm<Fields>()
  const [done, setDone] = useState<What | null>(null)
  const keep = ({ what, reason }: Fields): void => {
    const onSuccess = (): void => {
      setDone(what)
      form.resetFields(['reason'])
      form.focusField('what')
    }
    setDone(null)
    const of = {
      id: newKey(),
      by: self?.name || self?.account || '',
      reason,
      school: view.school.id,
      date,
      block,
      student: null,
    }
    // Why the other kind failed is not told beside this one.
    if (isBan(what)) {
      pin.reset()
      banOnce(
        {
          ...of,
          activity: what === 'banActivity' ? session.activity : null,
          room: what === 'banRoom' ? session.room : null,
          staff: what === 'banLead' ? session.lead : null,
        },
        { onSuccess },
      )
    } else {
      ban.reset()
      pinOnce(
        {
          ...of,
          activity: session.activity,
          room: what === 'room' ? session.room : null,
          staff: what === 'lead' ? session.lead : null,
          role: what === 'lead' ? 'lead' : null,
        },
        { onSuccess },
      )
    }
  }
  const labels: Readonly<Record<What, string>> = {
    lead: tell(lang, words.pinLead, { name: lead }),
    room: tell(lang, words.pinRoom, { name: room }),
    session: words.pinSession[lang],
    banLead: tell(lang, words.banLead, { name: lead }),
    banRoom: tell(lang, words.banRoom, { name: room }),
    banActivity: tell(lang, words.banActivity, { name: activity }),
  }
  const optionsOf = (bans: boolean) =>
    WHAT.filter((what) => isBan(what) === bans).map((value) => ({ value, label: labels[value] }))
  const options = [
    { label: words.pin[lang], options: optionsOf(false) },
    { label: words.ban[lang], options: optionsOf(true) },
  ]
  return (
    <Form<Fields> form={form} layout="vertical" initialValues={{ what: 'lead' }} onFinish={keep}>
      <Form.Item name="what" label={words.what[lang]}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="reason" label={words.reason[lang]} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <ProblemAlert error={pin.error ?? ban.error} />
      <p role="status" style={done === null ? { margin: 0 } : {}}>
        {done === null
          ? null
          : `✓ ${headed(labels[done], (isBan(done) ? words.banned : words.pinned)[lang], lang)}`}
      </p>
      <Button htmlType="submit" loading={pin.isPending || ban.isPending}>
        {words.lock[lang]}
      </Button>
    </Form>
  )
}
