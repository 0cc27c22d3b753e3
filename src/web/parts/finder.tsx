import { useQueryClient } from '@tanstack/react-query'
import { Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { tell } from '../../messages/message.ts'
import { findWords as words } from '../../messages/web/data.ts'
import type { SchoolSummary, SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { type Findable, findablesOf, found, placeOf } from '../model/found.ts'

/** Whether somebody is writing there: then a key is a letter. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** What the page holds already of a roster: its schools, and what is in those that were opened. */
function useHeld(roster: string, isOpen: boolean): readonly Findable[] {
  const client = useQueryClient()
  if (!isOpen) return []
  const summaries = client.getQueryData<SchoolSummary[]>(['rosters', roster, 'schools']) ?? []
  const schools = summaries.map(({ school, name }) => ({ what: 'school' as const, id: school, name, school }))
  const views = client.getQueriesData<SchoolView>({
    queryKey: ['rosters', roster, 'schools'],
    predicate: ({ queryKey }) => queryKey.length === 4,
  })
  return [...schools, ...views.flatMap(([, view]) => (view === undefined ? [] : findablesOf(view)))]
}

interface Props {
  readonly week: string
  readonly roster: string
}

/** Opens by the `/` key: a few letters, Enter, and one is there. */
export function Finder({ week, roster }: Props): ReactNode {
  const lang = useLang()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const input = useRef<InputRef>(null)
  const held = useHeld(roster, isOpen)
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return
      event.preventDefault()
      setText('')
      setOpen(true)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  const list = found(held, text)
  const close = (): void => setOpen(false)
  const enter = (event: KeyboardEvent): void => {
    const [first] = list
    // An Enter that ends the writing of Chinese characters chooses nothing.
    if (first === undefined || event.nativeEvent.isComposing) return
    close()
    void navigate(withRoster(placeOf(week, first), roster))
  }
  return (
    <Modal
      open={isOpen}
      onCancel={close}
      afterOpenChange={(isThere) => (isThere ? input.current?.focus() : undefined)}
      footer={null}
      title={words.title[lang]}
      destroyOnHidden
    >
      <p>{words.scope[lang]}</p>
      <Input
        ref={input}
        aria-label={words.hint[lang]}
        placeholder={words.hint[lang]}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={enter}
      />
      <p role="status">
        {text.trim() === ''
          ? ''
          : list.length === 0
            ? words.none[lang]
            : tell(lang, words.found, { count: list.length })}
      </p>
      <ul className="kehou-plain">
        {list.map((one) => (
          <li key={`${one.what} ${one.school} ${one.id}`}>
            <Link to={withRoster(placeOf(week, one), roster)} onClick={close}>
              {one.name} · {words[one.what][lang]} · {one.id}
            </Link>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

/** The roster that is looked at stays the one that is looked at. */
const withRoster = (place: string, roster: string): string =>
  `${place}${place.includes('?') ? '&' : '?'}roster=${roster}`
