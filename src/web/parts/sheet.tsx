import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** Sizes of letters that are tried, in quarters of a point, from the largest: the first that fits the page is taken. */
const QUARTERS = { most: 52, least: 16 } as const

/** One page of A4. What is on it is made as large as it fits, whole. */
export function Sheet({
  title,
  subtitle,
  children,
  columns = 1,
  isWide = false,
}: {
  readonly title: string
  readonly subtitle: string
  readonly children: ReactNode
  readonly columns?: number
  /** Lying on its long side. */
  readonly isWide?: boolean
}): ReactNode {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = body
    if (current === null) return
    for (let size = QUARTERS.most; size >= QUARTERS.least; size--) {
      current.style.fontSize = `${size / 4}pt`
      const isWhole =
        current.scrollHeight <= current.clientHeight + 1 && current.scrollWidth <= current.clientWidth + 1
      if (isWhole) break
    }
  })
  return (
    <section className={isWide ? 'kehou-sheet kehou-wide' : 'kehou-sheet'} aria-label={title}>
      <h2>{title}</h2>
      <p>{subtitle}</p>
      <div ref={body} className="kehou-sheet-body" style={columns > 1 ? { columns } : {}}>
        {children}
      </div>
    </section>
  )
}
