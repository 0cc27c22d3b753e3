import { useIsFetching } from '@tanstack/react-query'
import {
  type ComponentType,
  createElement,
  lazy,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useState,
} from 'react'

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>

/** Parts of the page that are loaded when they are shown first, with the permission that leads to them. */
const parts: { readonly permission: string; readonly load: () => Promise<unknown> }[] = []

/**
 * A part of the page that is loaded when it is shown first, or before, when nothing else is to do. Then `warm` is done as well, so that
 * what runs slowly for the first time has run. What is there is drawn at once: `lazy` would have it wait for its turn all the same.
 */
export function later<Props extends object>(
  permission: string,
  load: Load<Props>,
  warm?: () => Promise<unknown>,
): ComponentType<Props> {
  let there: ComponentType<Props> | null = null
  const bring: Load<Props> = async () => {
    const part = await load()
    there = part.default
    return part
  }
  parts.push({ permission, load: bring })
  if (warm !== undefined) parts.push({ permission, load: warm })
  const coming = lazy(bring)
  return function Later(props: Props): ReactNode {
    // Whoever began to wait stays with it, and keeps their state.
    const [known] = useState(() => there)
    return createElement<Props>(known ?? coming, props)
  }
}

/** Calls back when nothing else is to do; where a browser does not tell when that is, a moment later. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 500)
}

/** Milliseconds without a request after which what is shown counts as there. */
const QUIET = 1000

let isLoading = false

/** Loads what somebody may go to, one after another, so that to go there is no waiting. What fails is loaded when it is asked for. */
function loadAll(may: readonly string[]): void {
  if (isLoading) return
  isLoading = true
  // A part that is loaded may tell of further ones: the list grows meanwhile.
  const next = (at: number): void => {
    const part = parts[at]
    if (part === undefined) return
    if (!may.includes(part.permission)) {
      next(at + 1)
      return
    }
    whenIdle(
      () =>
        void part
          .load()
          .catch(() => undefined)
          .then(() => next(at + 1)),
    )
  }
  next(0)
}

/** Does something each time that nothing has been asked for a moment; null: there is nothing to do. */
export function useQuiet(work: (() => void) | null): void {
  const asking = useIsFetching()
  useEffect(() => {
    if (asking > 0 || work === null) return
    const timer = setTimeout(work, QUIET)
    return () => clearTimeout(timer)
  }, [asking, work])
}

/** Once what is shown first is there, and nothing else is asked for, the rest of what somebody may go to is loaded. */
export function LoadAhead({ may }: { readonly may: readonly string[] }): null {
  useQuiet(useCallback(() => loadAll(may), [may]))
  return null
}

/** Whether what is seen first has been drawn: what is further down comes then. */
export const useSettled = (): boolean => useDeferredValue(true, false)

/** Rows that stand on a screen below what stands above a table. */
const ON_SCREEN = 12

/** Rows of a table: those that a screen shows until they are drawn, then all. */
export const useRowsInTurn = <Row>(rows: readonly Row[]): readonly Row[] =>
  useSettled() ? rows : rows.slice(0, ON_SCREEN)
