import { Alert, Form } from 'antd'
import type { ReactNode } from 'react'
import type { Category } from '../../../../models/activity.ts'
import { wordFor } from '../../../../models/policy/glossary.ts'
import { forbiddenTag, forbiddenWordsIn } from '../../../../models/policy/words.ts'
import { tell } from '../../../messages/message.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { useLang } from '../../lang.tsx'
import { heldAt } from './context.tsx'

const SUBJECT: ReadonlySet<string> = new Set<Category>(['homework', 'tutoring', 'extension', 'self_study'])

const textAt = (values: unknown, field: string): string => {
  const value = heldAt(values, [field])
  return typeof value === 'string' ? value : ''
}

/** What of an activity's name, declaration and tags has it refused (H12). */
function forbiddenIn(values: unknown): string[] {
  const tags = heldAt(values, ['tags'])
  const named = Array.isArray(tags) ? tags.filter((tag) => forbiddenTag.safeParse(tag).success) : []
  return [
    ...new Set([
      ...forbiddenWordsIn(textAt(values, 'name')),
      ...forbiddenWordsIn(textAt(values, 'text')),
      ...named.map((tag) => wordFor(String(tag)).zh),
    ]),
  ]
}

/** What the content check will say of an activity, told while it is being written. */
export function ContentCheck(): ReactNode {
  const lang = useLang()
  const form = Form.useFormInstance()
  const found =
    Form.useWatch((values: unknown) => forbiddenIn(values).join('、'), { form, preserve: true }) ?? ''
  const misplaced =
    Form.useWatch(
      (values: unknown) =>
        heldAt(values, ['subject']) === true && !SUBJECT.has(textAt(values, 'category'))
          ? textAt(values, 'category')
          : '',
      { form, preserve: true },
    ) ?? ''
  if (found === '' && misplaced === '') return <Alert type="success" showIcon title={words.accepted[lang]} />
  return (
    <div role="alert">
      {found === '' ? null : (
        <Alert type="error" showIcon title={tell(lang, words.refused, { words: found })} />
      )}
      {misplaced === '' ? null : (
        <Alert
          type="error"
          showIcon
          title={tell(lang, words.refusedSubject, { category: wordFor(misplaced)[lang] })}
        />
      )}
    </div>
  )
}
