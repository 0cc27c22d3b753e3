/** Work that is done again and again, one time after another. */
export interface Repeated {
  /** Has it done as soon as can be, once more if it is being done right now. */
  readonly poke: () => void
  /** Ends when what is being done is done. */
  readonly stop: () => Promise<void>
}

/**
 * Does some work every so many milliseconds.
 * @param failed told of what the work throws; it is done again all the same
 */
export function repeat(
  milliseconds: number,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): Repeated {
  let wake: () => void = () => undefined
  let isPoked = false
  let isOver = false
  const due = (): Promise<void> =>
    new Promise((resolve) => {
      if (isPoked || isOver) return resolve()
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const forever = async (): Promise<void> => {
    while (!isOver) {
      await due()
      if (isOver) return
      isPoked = false
      await work().catch(failed)
    }
  }
  const ended = forever()
  return {
    poke: () => {
      isPoked = true
      wake()
    },
    stop: async () => {
      isOver = true
      wake()
      await ended
    },
  }
}
