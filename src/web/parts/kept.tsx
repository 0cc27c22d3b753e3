import type { ReactNode } from 'react'
import { ownWords as words } from '../../messages/web/people.ts'
import { useLang } from '../lang.tsx'

/** Whether what is written has been saved: said where it is written, and as long as it is so. */
export function Kept({
  isChanged,
  isSaved,
}: {
  readonly isChanged: boolean
  readonly isSaved: boolean
}): ReactNode {
  const lang = useLang()
  const said = isChanged ? words.unsaved[lang] : isSaved ? `✓ ${words.kept[lang]}` : ''
  return (
    <p role="status" style={said === '' ? { margin: 0 } : {}}>
      {said}
    </p>
  )
}
