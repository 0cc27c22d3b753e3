import { Button, Select } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Target } from '../../../models/answers/targets.ts'
import { tell } from '../../messages/message.ts'
import { carryWords as words } from '../../messages/web/carry.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { keys } from '../model/lights.ts'
import { placeName } from '../model/named.ts'
import { goBack, OpenModal } from './above.tsx'
import { useCarry, useHeld } from './carry.tsx'
import { usePlace } from './hold.ts'
import { Light, lightWords, useLightClass } from './light.tsx'
import { Offer } from './offer.tsx'
import { ProblemAlert } from './states.tsx'

/** Places in the menu: those that are barred are told there by the grid alone. */
const IN_MENU = 200

interface Props {
  readonly week: string
  readonly roster: string
  readonly view: SchoolView
}

function Room({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const carry = useCarry()
  const ref = useRef<HTMLSpanElement>(null)
  const at = keys.room(id)
  usePlace(ref, at)
  const light = useLightClass(at)
  return (
    <span ref={ref} className={`kehou-room ${light}`}>
      <Button size="small" autoInsertSpace={false} onClick={() => carry?.drop(at)}>
        {name}
      </Button>
      <Light at={at} />
    </span>
  )
}

/** What is held, where it may go as a menu, and the rooms where it is a session. Stays in sight. */
function Bar({ view }: Pick<Props, 'view'>): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const menu = useRef<HTMLDivElement>(null)
  const { carried: held, lights, error, isDragged } = useHeld((all) => all)
  const options = useMemo(
    () =>
      [...(lights?.of ?? [])]
        .flatMap(([key, [best]]) => (best?.effect.legal === true ? [{ key, best }] : []))
        .slice(0, IN_MENU)
        .map(({ key, best }) => ({
          value: key,
          label: `${placeName(view, best, lang)} · ${words[`put_${best.put}`][lang]} · ${lightWords(best.effect, lang)}`,
        })),
    [lights, view, lang],
  )
  const isByKey = held !== null && !isDragged
  const from = useRef<Element | null>(null)
  // By keyboard one goes on in the menu; a drag is not disturbed by it. A drawer out of which something was taken is gone by now, and
  // has given the keyboard back to what opened it.
  useEffect(() => {
    if (held === null || !isByKey) return
    from.current = document.activeElement
    menu.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [held, isByKey])
  useEffect(() => {
    if (!isByKey) return
    return () => goBack(from.current)
  }, [isByKey])
  if (carry === null || held === null) return null
  const { drop, putBack } = carry
  return (
    <div className="kehou-bar kehou-no-print">
      <div className="kehou-line">
        <strong>{tell(lang, words.held, { name: held.label })}</strong>
        <span role="status">
          {lights === null
            ? words.coming[lang]
            : tell(lang, words.count, { legal: lights.legal, barred: lights.barred })}
        </span>
        <div ref={menu}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={words.where[lang]}
            placeholder={words.where[lang]}
            style={{ minWidth: 280 }}
            popupMatchSelectWidth={false}
            classNames={{ popup: { root: 'kehou-places' } }}
            value={null}
            options={options}
            onChange={(key: string | null) => {
              if (key !== null) drop(key)
            }}
          />
        </div>
        <Button size="small" onClick={putBack}>
          {words.back[lang]}
        </Button>
      </div>
      {held.thing.kind === 'session' ? (
        <div className="kehou-line" style={{ marginTop: 8 }}>
          <span>{words.rooms[lang]}</span>
          {view.rooms.map(({ id, name }) => (
            <Room key={id} id={id} name={name} />
          ))}
        </div>
      ) : null}
      <ProblemAlert error={error} />
    </div>
  )
}

/** What can be done where it was put down: each way with its price, or what it breaks. */
function Decision({ week, roster, view }: Props): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const { carried, lights, dropped } = useHeld((all) => all)
  if (carry === null || carried === null || dropped === null) return null
  const { lift, putBack } = carry
  const ways: readonly Target[] = lights?.of.get(dropped) ?? []
  const [first] = ways
  const place = first === undefined ? '' : placeName(view, first, lang)
  return (
    <OpenModal
      onCancel={lift}
      footer={null}
      title={tell(lang, words.dropped, { name: carried.label, place })}
    >
      {first === undefined ? <p role="status">{words.nothing[lang]}</p> : null}
      <ul className="kehou-plain">
        {ways.map(({ put, moves, effect }) => (
          <li key={`${put} ${JSON.stringify(moves)}`}>
            <Offer
              of={{ week, roster, mayEdit: true }}
              {...{ moves, effect }}
              label={words.do[lang]}
              done={putBack}
            >
              <strong>{words[`put_${put}`][lang]}</strong>
            </Offer>
          </li>
        ))}
      </ul>
    </OpenModal>
  )
}

/** What is held, and what is decided about it. */
export function CarryBar(props: Props): ReactNode {
  return (
    <>
      <Bar view={props.view} />
      <Decision {...props} />
    </>
  )
}
