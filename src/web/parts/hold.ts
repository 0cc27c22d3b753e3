import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef } from 'react'
import { type Carried, useCarry } from './carry.tsx'

/** Milliseconds after which a mouse that stays on somebody is taken to be about to take hold of them. */
const LINGER = 40

/** Under which name that something is carried by mouse. */
const HELD = 'held'

/** Lets an element be dragged: it is taken when the drag begins, and put back where it ends on nothing. */
export function useHandle<Of extends HTMLElement>(what: Carried | null): RefObject<Of | null> {
  const ref = useRef<Of>(null)
  const carry = useCarry()
  const take = carry?.take
  const reach = carry?.reach
  const putBack = carry?.putBack
  useEffect(() => {
    const element = ref.current
    if (element === null || what === null || take === undefined || putBack === undefined) return
    const near = (): void => reach?.(what.thing)
    let lingering: ReturnType<typeof setTimeout> | undefined
    const come = (): void => {
      // Sessions lie close together: to ask of each that a mouse passes would be too much.
      if (what.thing.kind !== 'session') lingering = setTimeout(near, LINGER)
    }
    const go = (): void => clearTimeout(lingering)
    element.addEventListener('pointerenter', come)
    element.addEventListener('pointerleave', go)
    element.addEventListener('pointerdown', near)
    const stop = draggable({
      element,
      getInitialData: () => ({ [HELD]: true }),
      onDragStart: () => take(what, 'mouse'),
      onDrop: ({ location }) => {
        if (location.current.dropTargets.length === 0) putBack()
      },
    })
    return () => {
      go()
      element.removeEventListener('pointerenter', come)
      element.removeEventListener('pointerleave', go)
      element.removeEventListener('pointerdown', near)
      stop()
    }
  }, [what, take, reach, putBack])
  return ref
}

/** Lets something that is dragged be dropped on an element. */
export function usePlace<Of extends HTMLElement>(ref: RefObject<Of | null>, key: string): void {
  const drop = useCarry()?.drop
  useEffect(() => {
    const element = ref.current
    if (element === null || drop === undefined) return
    const light = (isOver: boolean) => () => element.classList.toggle('kehou-target', isOver)
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data[HELD] === true,
      onDragEnter: light(true),
      onDragLeave: light(false),
      onDrop: ({ location }) => {
        light(false)()
        // The innermost place has it: a session stands within the cell of a time.
        if (location.current.dropTargets[0]?.element === element) drop(key)
      },
    })
  }, [ref, drop, key])
}
