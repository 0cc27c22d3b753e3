import { Button, Segmented, Select } from 'antd'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { dutyPlace, sessionPlace, withPlaces } from '../model/lights.ts'
import { type Names, namesOf } from '../model/names.ts'
import {
  choicesOf,
  type Duty,
  dutiesIn,
  membersOf,
  type Perspective,
  perspectives,
  type SessionOf,
  sessionsIn,
} from '../model/perspective.ts'
import { useHeld } from './carry.tsx'
import { DutyDrawer } from './duty-drawer.tsx'
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
  /** What stands above the timetable: what can be done with whomever it is looked at of. */
  readonly above?: ReactNode
  /** What can be done with a session that is open, or with a site duty. */
  readonly actions?: (session: SessionOf, names: Names, close: () => void) => ReactNode
  readonly dutyActions?: (duty: Duty, names: Names, close: () => void) => ReactNode
}

/** A school's week, by block and day, seen from the school, a class, an adult, a room, an activity or a student. */
export function SchoolWeek({ view, look, turn, above, actions, dutyActions }: Props): ReactNode {
  const lang = useLang()
  const [opened, setOpened] = useState<SessionOf | null>(null)
  const [duty, setDuty] = useState<Duty | null>(null)
  const lights = useHeld((held) => held.lights)
  const close = useCallback(() => {
    setOpened(null)
    setDuty(null)
  }, [])
  const names = useMemo(() => namesOf(view), [view])
  const choices = useMemo(() => choicesOf(view, look.perspective), [view, look.perspective])
  const chosen = choices.find(({ value }) => value === look.id) ?? (look.id === '' ? choices[0] : undefined)
  const id = chosen?.value ?? ''
  const isWhole = look.perspective === 'school'
  const isKnown = isWhole || chosen !== undefined
  const own = useMemo(() => sessionsIn(view, look.perspective, id), [view, look.perspective, id])
  const members = useMemo(() => membersOf(view, look.perspective, id), [view, look.perspective, id])
  const ownDuties = useMemo(() => dutiesIn(view, look.perspective, id), [view, look.perspective, id])
  // While something is held, every place is shown to which it could go, or may not.
  const sessions = useMemo(
    () => (lights === null || isWhole ? own : withPlaces(view.sessions, own, lights, sessionPlace)),
    [view, own, lights, isWhole],
  )
  const duties = useMemo(
    () => (lights === null || isWhole ? ownDuties : withPlaces(view.duties, ownDuties, lights, dutyPlace)),
    [view, ownDuties, lights, isWhole],
  )
  const caption =
    chosen === undefined
      ? tell(lang, words.captionWhole, { school: view.school.name })
      : tell(lang, words.caption, { school: view.school.name, who: chosen.label })
  const turnTo = (perspective: Perspective): void => {
    const all = choicesOf(view, perspective)
    const isBusy = ({ value }: { readonly value: string }): boolean =>
      sessionsIn(view, perspective, value).length > 0 || dutiesIn(view, perspective, value).length > 0
    // Who or what has nothing is no good beginning.
    turn({ perspective, id: (all.find(isBusy) ?? all[0])?.value ?? '' })
  }
  const isEmpty = sessions.length === 0 && duties.length === 0
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
      {isKnown ? above : null}
      {isEmpty ? <p role="status">{(isKnown ? words.empty : words.unknown)[lang]}</p> : null}
      <Timetable
        {...{ view, sessions, duties, names, caption, members, open: setOpened, openDuty: setDuty }}
      />
      <SessionDrawer view={view} names={names} session={opened} close={close}>
        {opened === null ? null : actions?.(opened, names, close)}
      </SessionDrawer>
      <DutyDrawer names={names} duty={duty} close={close}>
        {duty === null ? null : dutyActions?.(duty, names, close)}
      </DutyDrawer>
    </>
  )
}
