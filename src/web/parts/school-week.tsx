import { Button, Segmented, Select } from 'antd'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import {
  choicesOf,
  dutiesIn,
  type Perspective,
  perspectives,
  type SessionOf,
  sessionsIn,
} from '../model/perspective.ts'
import { type Names, namesOf } from './session-card.tsx'
import { SessionDrawer } from './session-drawer.tsx'
import { Timetable } from './timetable.tsx'

/** Whose week: the perspective, and whom or what of it. */
export interface Look {
  readonly perspective: Perspective
  readonly id: string
}

interface Props {
  readonly view: SchoolView
  readonly look: Look
  readonly turn: (look: Look) => void
  /** What can be done with a session that is open; with somebody who was dropped on it, if there is one. */
  readonly actions?: (session: SessionOf, names: Names, person: string | null) => ReactNode
}

/** A school's week, by block and day, seen from the school, a class, an adult, a room, an activity or a student. */
export function SchoolWeek({ view, look, turn, actions }: Props): ReactNode {
  const lang = useLang()
  const [opened, setOpened] = useState<{ session: SessionOf; person: string | null } | null>(null)
  const open = useCallback(
    (session: SessionOf, person?: string) => setOpened({ session, person: person ?? null }),
    [],
  )
  const names = useMemo(() => namesOf(view), [view])
  const choices = useMemo(() => choicesOf(view, look.perspective), [view, look.perspective])
  const chosen = choices.find(({ value }) => value === look.id)
  const id = chosen?.value ?? ''
  const isWhole = look.perspective === 'school'
  const sessions = useMemo(() => sessionsIn(view, look.perspective, id), [view, look.perspective, id])
  const duties = useMemo(() => dutiesIn(view, look.perspective, id), [view, look.perspective, id])
  const caption = tell(lang, words.caption, { school: view.school.name, who: chosen?.label ?? '' })
  const turnTo = (perspective: Perspective): void =>
    turn({ perspective, id: choicesOf(view, perspective)[0]?.value ?? '' })
  return (
    <>
      <div className="kehou-head kehou-no-print">
        <Segmented<Perspective>
          aria-label={words.look[lang]}
          value={look.perspective}
          onChange={turnTo}
          options={perspectives.map((value) => ({ value, label: words[value][lang] }))}
        />
        {isWhole ? null : (
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={tell(lang, words.choose, { what: words[look.perspective][lang] })}
            style={{ minWidth: 220 }}
            value={id}
            options={choices}
            onChange={(value: string) => turn({ ...look, id: value })}
          />
        )}
        <span style={{ flex: 1 }} />
        <Button onClick={() => window.print()}>{words.print[lang]}</Button>
      </div>
      <Timetable {...{ view, sessions, duties, names, caption, open }} />
      <SessionDrawer
        view={view}
        names={names}
        session={opened?.session ?? null}
        close={() => setOpened(null)}
      >
        {opened === null ? null : actions?.(opened.session, names, opened.person)}
      </SessionDrawer>
    </>
  )
}
