import { Button } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../messages/message.ts'
import { carryWords as words } from '../../messages/web/carry.ts'
import { useLang } from '../lang.tsx'
import { type Carried, useCarry } from './carry.tsx'
import { useHandle } from './hold.ts'

/** Somebody who can be taken hold of: dragged by mouse, or taken by a press and put somewhere by a menu. */
export function Handle({ what, text }: { readonly what: Carried; readonly text?: string }): ReactNode {
  const lang = useLang()
  const ref = useHandle<HTMLSpanElement>(what)
  const carry = useCarry()
  return (
    <span ref={ref} className="kehou-handle">
      <Button
        size="small"
        autoInsertSpace={false}
        aria-label={tell(lang, words.person, { name: what.label })}
        onClick={() => carry?.take(what)}
        onFocus={() => carry?.reach(what.thing)}
      >
        {text ?? what.label}
      </Button>
    </span>
  )
}
