import { Button } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { carryWords as words } from '../../messages/web/carry.ts'
import type { RosterHead } from '../api/rosters.ts'
import { useLang } from '../lang.tsx'
import { isWriting } from '../model/writing.ts'
import { useNotices } from './notices.tsx'

interface Props {
  readonly roster: RosterHead
  readonly list: readonly RosterHead[]
}

/** The roster that a change by hand was made of, and the latest change made of this one. */
const undoneBy = ({ origin, parent }: RosterHead, list: readonly RosterHead[]): RosterHead | undefined =>
  origin === 'edit' ? list.find(({ id }) => id === parent) : undefined
const redoneBy = ({ id: of }: RosterHead, list: readonly RosterHead[]): RosterHead | undefined =>
  list.find(({ origin, parent, state }) => origin === 'edit' && parent === of && state === 'draft')

/**
 * Undoing and redoing changes by hand. Each is a roster of its own beside the one it was made of, so that undoing is to look at that
 * again, and nothing is lost by it.
 */
export function Undo({ roster, list }: Props): ReactNode {
  const lang = useLang()
  const message = useNotices()
  const [, setParams] = useSearchParams()
  /** Which of several changes of a roster was the one undone last. */
  const left = useRef(new Map<string, string>())
  const back = undoneBy(roster, list)
  const known = left.current.get(roster.id)
  const on = list.find(({ id }) => id === known) ?? redoneBy(roster, list)
  const look = useCallback(
    (to: RosterHead, said: string): void => {
      setParams((old) => {
        old.set('roster', to.id)
        return old
      })
      void message.info(said)
    },
    [setParams, message],
  )
  const undo = useCallback(() => {
    if (back === undefined) return
    left.current.set(back.id, roster.id)
    look(back, words.undone[lang])
  }, [back, roster.id, look, lang])
  const redo = useCallback(() => {
    if (on !== undefined) look(on, words.redone[lang])
  }, [on, look, lang])
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || isWriting(event.target)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [undo, redo])
  return (
    <>
      <Button
        className="kehou-turn"
        disabled={back === undefined}
        onClick={undo}
        aria-keyshortcuts="Control+Z"
      >
        {words.undo[lang]}
      </Button>
      <Button className="kehou-turn" disabled={on === undefined} onClick={redo} aria-keyshortcuts="Control+Y">
        {words.redo[lang]}
      </Button>
    </>
  )
}
