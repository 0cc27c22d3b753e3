import { Button, Select } from 'antd'
import { type ReactNode, useEffect, useMemo } from 'react'
import { tell } from '../../messages/message.ts'
import { carryWords as words } from '../../messages/web/carry.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { choicesOf } from '../model/perspective.ts'
import { type Carried, useCarry } from './carry.tsx'
import { useHandle } from './hold.ts'

function Person({ what }: { readonly what: Carried }): ReactNode {
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
        {what.label}
      </Button>
    </span>
  )
}

/** People and students of a school, to be taken hold of: by mouse, or by keyboard. */
export function Tray({ view }: { readonly view: SchoolView }): ReactNode {
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
  const reach = carry?.reach
  const [first] = people
  // The first question of a roster opens it: whoever takes something later does not wait for that.
  useEffect(() => {
    if (first !== undefined) reach?.(first.thing)
  }, [reach, first])
  if (carry === null) return null
  return (
    <details className="kehou-no-print kehou-tray">
      <summary>{words.tray[lang]}</summary>
      <p>{words.lead[lang]}</p>
      <div className="kehou-line">
        {people.map((what) => (
          <Person key={what.thing.kind === 'adult' ? what.thing.staff : ''} what={what} />
        ))}
      </div>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.student[lang]}
        placeholder={words.student[lang]}
        style={{ minWidth: 260, marginTop: 8 }}
        value={null}
        options={students}
        onChange={(id: string | null) => {
          const label = students.find(({ value }) => value === id)?.label
          if (id === null || label === undefined) return
          carry.take({
            thing: { kind: 'student', school: view.school.id, student: id },
            label,
          })
        }}
      />
    </details>
  )
}
