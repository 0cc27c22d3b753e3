import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { foresee, type Thing, useTargets } from '../api/targets.ts'
import { type Lights, lightsOf } from '../model/lights.ts'

/** Something that somebody has taken hold of, and how it is called. */
export interface Carried {
  readonly thing: Thing
  readonly label: string
}

/** What is held, and what is known of it. */
interface Held {
  readonly carried: Carried | null
  /** Where it may go; null: nothing is held, or it is not known yet. */
  readonly lights: Lights | null
  readonly error: unknown
  /** The place on which it was put down, to be decided upon. */
  readonly dropped: string | null
  /** Whether it is held by mouse: then nothing else is made the focus. */
  readonly isDragged: boolean
}

const NOTHING: Held = { carried: null, lights: null, error: null, dropped: null, isDragged: false }

/** What can be done with what is held. It stays the same while things are taken and put down. */
interface Carry {
  readonly take: (what: Carried, by?: 'mouse' | 'keyboard') => void
  /** Asks where something could go before it is taken. */
  readonly reach: (thing: Thing) => void
  /** Puts what is held on a place; false: nothing is held. */
  readonly drop: (key: string) => boolean
  /** Takes it off a place again without letting go of it. */
  readonly lift: () => void
  readonly putBack: () => void
}

interface Of {
  readonly carry: Carry
  readonly held: StoreApi<Held>
}

const Context = createContext<Of | null>(null)
/** Where nothing may be taken hold of, nothing is held. */
const idle = createStore<Held>(() => NOTHING)

/** What can be done with what is held; null: whoever looks may change nothing. */
export const useCarry = (): Carry | null => use(Context)?.carry ?? null

/**
 * Something of what is held. Hundreds of places look at it: each is drawn again only when what it selects has changed, and
 * those that it makes no difference to are not.
 */
export const useHeld = <T,>(select: (held: Held) => T): T => useStore(use(Context)?.held ?? idle, select)

/** Asks where what is held may go, and puts it back by Escape. */
function Holding({ roster, of: { held, carry } }: { readonly roster: string; readonly of: Of }): null {
  const { carried, dropped } = useStore(held)
  const { data, error } = useTargets(roster, carried?.thing ?? null)
  // Before anything is painted: what could be known when it was taken is seen with it.
  useLayoutEffect(() => {
    held.setState({ lights: carried === null || data === undefined ? null : lightsOf(data), error })
  }, [held, carried, data, error])
  const { putBack } = carry
  const isHeld = carried !== null && dropped === null
  useEffect(() => {
    if (!isHeld) return
    const hear = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') putBack()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [isHeld, putBack])
  return null
}

/** Holds what was taken, by mouse and by keyboard alike, and knows where it may go. */
export function Carrying({
  roster,
  isOff,
  children,
}: {
  readonly roster: string
  /** Nothing may be taken hold of. */
  readonly isOff: boolean
  readonly children: ReactNode
}): ReactNode {
  const client = useQueryClient()
  const [held] = useState(() => createStore<Held>(() => NOTHING))
  const of = useMemo((): Of => {
    const carry: Carry = {
      take: (carried, by = 'keyboard') =>
        held.setState((before) => ({
          ...NOTHING,
          carried,
          // Who takes the same once more knows where it may go.
          lights: before.carried === carried ? before.lights : null,
          isDragged: by === 'mouse',
        })),
      reach: (thing) => foresee(client, roster, thing),
      drop: (dropped) => {
        const isHeld = held.getState().carried !== null
        if (isHeld) held.setState({ dropped })
        return isHeld
      },
      lift: () => held.setState({ dropped: null }),
      putBack: () => held.setState(NOTHING),
    }
    return { carry, held }
  }, [client, roster, held])
  return (
    <Context value={isOff ? null : of}>
      <Holding roster={roster} of={of} />
      {children}
    </Context>
  )
}
