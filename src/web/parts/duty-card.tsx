import { type ReactNode, useRef } from 'react'
import { enumerated } from '../../messages/lists.ts'
import { useLang } from '../lang.tsx'
import { dutyPlace } from '../model/lights.ts'
import type { Names } from '../model/names.ts'
import type { Duty } from '../model/perspective.ts'
import { useCarry } from './carry.tsx'
import { usePlace } from './hold.ts'
import { Light, useLightClass } from './light.tsx'

interface Props {
  readonly duty: Duty
  readonly names: Names
  readonly open: (duty: Duty) => void
}

/** A site duty in the grid, and who holds it. */
export function DutyCard({ duty, names, open }: Props): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const ref = useRef<HTMLButtonElement>(null)
  const at = dutyPlace(duty)
  usePlace(ref, at)
  const light = useLightClass(at)
  const people = duty.adults.map((id) => names.person.get(id)?.name ?? id)
  return (
    <button
      ref={ref}
      type="button"
      className={`kehou-session kehou-duty ${light}`}
      onClick={() => {
        if (carry?.drop(at) !== true) open(duty)
      }}
    >
      <span>
        {duty.name}
        {lang === 'zh' ? '：' : ': '}
        {enumerated(people, lang)}
      </span>
      <Light at={at} />
    </button>
  )
}
