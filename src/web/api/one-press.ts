import type { MutateOptions, UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

type Said<Data, Failure, Of> = Pick<MutateOptions<Data, Failure, Of>, 'onSuccess'>

/**
 * What a press makes, once: one that comes before the first is answered makes nothing. The button is busy only when the page has been drawn
 * again, which is too late for the second press of a double click.
 */
export function useOnePress<Data, Failure, Of>(
  mutation: UseMutationResult<Data, Failure, Of>,
): (of: Of, said?: Said<Data, Failure, Of>) => void {
  const isUnderWay = useRef(false)
  const { mutate } = mutation
  return (of, said = {}) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    const rest = {
      ...said,
      onSettled: () => {
        isUnderWay.current = false
      },
    }
    mutate(...([of, rest] as Parameters<typeof mutate>))
  }
}
