import type { MutateOptions, UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

type Said<Data, Failure, Of> = Pick<MutateOptions<Data, Failure, Of>, 'onSuccess' | 'onError'>

/**
 * What a press makes, once: one that comes before the first is answered makes nothing. The button is busy only when the page has been drawn
 * again, which is too late for the second press of a double click.
 */
export function useOnePress<Data, Failure, Of>(
  mutation: UseMutationResult<Data, Failure, Of>,
): (of: Of, said?: Said<Data, Failure, Of>) => void {
  const isUnderWay = useRef(false)
  const { mutateAsync } = mutation
  return (of, said = {}) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    // Its end is known whoever listens by then; why it fails is told by the mutation.
    mutateAsync(...([of, said] as Parameters<typeof mutateAsync>))
      .catch(() => undefined)
      .finally(() => {
        isUnderWay.current = false
      })
  }
}
