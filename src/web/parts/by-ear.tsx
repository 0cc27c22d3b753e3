import type { ReactNode } from 'react'

/** What a cell holds, after the head of its column for whoever listens: where the head stays in sight, it is a table of its own. */
export function Headed({
  head,
  children,
}: {
  readonly head: ReactNode
  readonly children: ReactNode
}): ReactNode {
  return (
    <>
      <span className="kehou-unseen">{head} </span>
      {children}
    </>
  )
}
