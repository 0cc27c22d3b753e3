import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { foresee, type Thing, useTargets } from '../api/targets.ts'
import { type Lights, lightsOf } from '../model/lights.ts'

/** Something that somebody has taken hold of, and how it is called. */
export interface Carried {
  readonly thing: Thing
  readonly label: string
}

interface Carry {
  readonly carried: Carried | null
  /** Where it may go; null: nothing is held, or it is not known yet. */
  readonly lights: Lights | null
  readonly error: unknown
  /** The place on which it was put down, to be decided upon. */
  readonly dropped: string | null
  /** Whether it is held by mouse: then nothing else is made the focus. */
  readonly isDragged: boolean
  readonly take: (what: Carried, by?: 'mouse' | 'keyboard') => void
  /** Asks where something could go before it is taken. */
  readonly reach: (thing: Thing) => void
  readonly drop: (key: string) => void
  /** Takes it off a place again without letting go of it. */
  readonly lift: () => void
  readonly putBack: () => void
}

const Context = createContext<Carry | null>(null)

/** What is held; null: whoever looks may change nothing. */
export const useCarry = (): Carry | null => use(Context)

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
  const [carried, setCarried] = useState<Carried | null>(null)
  const [dropped, setDropped] = useState<string | null>(null)
  const [isDragged, setDragged] = useState(false)
  const { data, error } = useTargets(roster, carried?.thing ?? null)
  const lights = useMemo(
    () => (carried === null || data === undefined ? null : lightsOf(data)),
    [carried, data],
  )
  const take = useCallback((what: Carried, by: 'mouse' | 'keyboard' = 'keyboard') => {
    setDragged(by === 'mouse')
    setDropped(null)
    setCarried(what)
  }, [])
  const putBack = useCallback(() => {
    setDropped(null)
    setCarried(null)
  }, [])
  const reach = useCallback((thing: Thing) => foresee(client, roster, thing), [client, roster])
  const lift = useCallback(() => setDropped(null), [])
  const isHeld = carried !== null
  const isDown = dropped !== null
  useEffect(() => {
    if (!isHeld || isDown) return
    const hear = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') putBack()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [isHeld, isDown, putBack])
  const value = useMemo(
    () => ({ carried, lights, error, dropped, isDragged, take, reach, drop: setDropped, lift, putBack }),
    [carried, lights, error, dropped, isDragged, take, reach, lift, putBack],
  )
  return <Context value={isOff ? null : value}>{children}</Context>
}
