import { Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { tell } from '../../messages/message.ts'
import { findWords as words } from '../../messages/web/data.ts'
import { useSearch } from '../api/search.ts'
import { useLang } from '../lang.tsx'
import { placeOf } from '../model/found.ts'
import { ProblemAlert } from './states.tsx'

/** Milliseconds after the last letter. */
const WAIT = 150

/** What was typed, a moment after the last letter: each letter alone would be a question. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(settle, WAIT, text)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

interface Props {
  readonly week: string
  readonly roster: string | null
  readonly isOpen: boolean
  readonly close: () => void
}

/** Where a few letters find a school, a person, a room, an activity, a class or a student of a week. */
export function FinderBox({ week, roster, isOpen, close }: Props): ReactNode {
  const lang = useLang()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [hasEntered, setEntered] = useState(false)
  const input = useRef<InputRef>(null)
  const asked = useSettled(text.trim())
  const search = useSearch(week, isOpen ? asked : '')
  const list = text.trim() === '' ? [] : (search.data ?? [])
  const isCurrent = asked === text.trim() && !search.isFetching && !search.isPlaceholderData
  // An Enter that ends the writing of Chinese characters chooses nothing; one that comes before the answer waits for it.
  const enter = (event: KeyboardEvent): void => setEntered(!event.nativeEvent.isComposing)
  const [first] = isCurrent ? list : []
  useEffect(() => {
    if (!hasEntered || !isCurrent) return
    setEntered(false)
    if (first === undefined) return
    close()
    void navigate(withRoster(placeOf(week, first, roster !== null), roster))
  }, [hasEntered, isCurrent, first, navigate, week, roster, close])
  return (
    <Modal
      open={isOpen}
      onCancel={close}
      afterOpenChange={(isThere) => {
        if (isThere) input.current?.focus()
        else setText('')
      }}
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
        onChange={({ target }) => {
          setEntered(false)
          setText(target.value)
        }}
        onPressEnter={enter}
      />
      <p role="status">
        {text.trim() === '' || !isCurrent
          ? ''
          : list.length === 0
            ? words.none[lang]
            : tell(lang, words.found, { count: list.length })}
      </p>
      <ProblemAlert error={search.error} />
      <ul className="kehou-plain">
        {list.map((one) => (
          <li key={`${one.what} ${one.school} ${one.id}`}>
            <Link to={withRoster(placeOf(week, one, roster !== null), roster)} onClick={close}>
              {one.name} · {words[one.what][lang]}
              {one.of === '' ? '' : ` · ${one.of}`}
              {one.name === one.id ? '' : ` · ${one.id}`}
            </Link>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

/** The roster that is looked at stays the one that is looked at. */
const withRoster = (place: string, roster: string | null): string =>
  roster === null ? place : `${place}${place.includes('?') ? '&' : '?'}roster=${roster}`
