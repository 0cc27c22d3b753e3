import { useState } from 'react'

interface Query<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly refetch: () => Promise<{ readonly data: T | undefined }>
}

interface Opened<T> {
  /** What is being written on, to be shown as what a query gives. */
  readonly query: {
    readonly data: T | undefined
    readonly error: unknown
    readonly isPending: boolean
    readonly refetch: () => unknown
  }
  /** Counts how often writing began anew: the key of what holds the fields. */
  readonly reading: number
  /** Lets go of what was written, and begins with something else; undefined: with what is read next. */
  readonly turn: (to: T | undefined) => void
  /** Lets go of what was written, and reads what there is now. */
  readonly again: () => Promise<void>
}

/** What somebody writes on: never replaced by what is read meanwhile, unless its writer asks for that. */
export function useOpened<T>({ data, error, isFetching, refetch }: Query<T>, first?: T): Opened<T> {
  const [opened, setOpened] = useState(first)
  const [reading, setReading] = useState(0)
  if (opened === undefined && data !== undefined && !isFetching) setOpened(() => data)
  const turn = (to: T | undefined): void => {
    setOpened(() => to)
    setReading((count) => count + 1)
  }
  return {
    query: { data: opened, error, isPending: opened === undefined && isFetching, refetch },
    reading,
    turn,
    again: () => refetch().then(({ data: now }) => turn(now)),
  }
}
