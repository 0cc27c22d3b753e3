import { Select } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { carryWords as words } from '../../messages/web/carry.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { choicesOf } from '../model/perspective.ts'
import { type Carried, useCarry } from './carry.tsx'
import { Handle } from './handle.tsx'

/**
 * People and students of a school, to be taken hold of: by mouse, or by keyboard. Who has unfolded it takes one after the other: it stays
 * so while a change is made and the roster that comes of it is read.
 */
export function Tray({ view, isShown }: { readonly view: SchoolView; readonly isShown: boolean }): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const students = useMemo(() => choicesOf(view, 'student'), [view])
  const people = useMemo(
    () =>
      view.people.map(
        ({ id, name }): Carried => ({
          thing: { kind: 'adult', school: view.school.id, staff: id, post: null },
          label: name,
        }),
      ),
    [view],
  )
  // Whoever was chosen last stays there to be dragged.
  const [chosen, choose] = useState<Carried | null>(null)
  const reach = carry?.reach
  const [first] = people
  // The first question of a roster opens it: whoever takes something later does not wait for that.
  useEffect(() => {
    if (first !== undefined) reach?.(first.thing)
  }, [reach, first])
  if (!isShown) return null
  return (
    <details className="kehou-no-print kehou-tray">
      <summary>{words.tray[lang]}</summary>
      <p>{words.lead[lang]}</p>
      <div className="kehou-line">
        {people.map((what) => (
          <Handle key={what.thing.kind === 'adult' ? what.thing.staff : ''} what={what} />
        ))}
      </div>
      <div className="kehou-line" style={{ marginTop: space.s }}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.student[lang]}
          placeholder={words.student[lang]}
          style={{ minWidth: 260 }}
          value={null}
          options={students}
          onChange={(id: string | null) => {
            const label = students.find(({ value }) => value === id)?.label
            if (id === null || label === undefined) return
            const what: Carried = {
              thing: { kind: 'student', school: view.school.id, student: id },
              label,
            }
            choose(what)
            carry?.take(what)
          }}
        />
        {chosen === null ? null : <Handle what={chosen} />}
      </div>
    </details>
  )
}
