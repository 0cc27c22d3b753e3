import { create } from 'zustand'

/** Whether a session is over in the middle of what somebody does: signing in again lies above the page, which keeps what is written. */
export const useInterrupted = create<{ readonly isOver: boolean }>(() => ({ isOver: false }))

const waiting: (() => void)[] = []

export const interrupt = (): void => useInterrupted.setState({ isOver: true })

/** Waits until whoever was signed in is so again. */
export const signedInAgain = (): Promise<void> => {
  interrupt()
  return new Promise((resolve) => {
    waiting.push(resolve)
  })
}

/** They are: what waited goes on. */
export function goOn(): void {
  useInterrupted.setState({ isOver: false })
  for (const resolve of waiting.splice(0)) resolve()
}
