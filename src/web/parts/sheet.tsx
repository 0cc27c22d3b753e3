import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { printWords as words } from '../../messages/web/print.ts'
import { useLang } from '../lang.tsx'

/**
 * Sizes of letters that are tried, in quarters of a point, from the largest: the first that fits the page is taken. Nobody reads less
 * than eight points off a wall; only what is one piece gets smaller, rather than being cut.
 */
const QUARTERS = { most: 52, least: 32, onePiece: 16 } as const

interface Props {
  readonly title: string
  readonly subtitle: string
  readonly columns?: number
  /** Lying on its long side. */
  readonly isWide?: boolean
}

const isWhole = (body: HTMLElement): boolean =>
  body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1

/** One page of A4. What is on it is made as large as it fits, whole. */
function Sheet({
  title,
  subtitle,
  children,
  columns = 1,
  isWide = false,
  divide,
}: Props & {
  readonly children: ReactNode
  /** Told that it does not fit; null: it cannot be divided any more. */
  readonly divide: (() => void) | null
}): ReactNode {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = body
    if (current === null) return
    const least = divide === null ? QUARTERS.onePiece : QUARTERS.least
    for (let size: number = QUARTERS.most; size >= least; size--) {
      current.style.fontSize = `${size / 4}pt`
      if (isWhole(current)) return
    }
    divide?.()
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

/** As many pages of A4 as it takes for the letters not to get too small: its parts go on from one to the next. */
export function SheetsOf({
  subtitle,
  parts,
  render,
  ...sheet
}: Props & {
  /** How many parts there are. */
  readonly parts: number
  /** What stands on a page: the parts from one to before another. */
  readonly render: (from: number, to: number) => ReactNode
}): ReactNode {
  const lang = useLang()
  const [pages, setPages] = useState(1)
  const most = Math.max(1, parts)
  const many = Math.min(pages, most)
  const first = (page: number): number => Math.round((page * parts) / many)
  const ranges = Array.from({ length: many }, (_, page) => ({
    from: first(page),
    to: first(page + 1),
    where: many === 1 ? '' : tell(lang, words.page, { page: page + 1, pages: many }),
  }))
  return ranges.map(({ from, to, where }) => (
    <Sheet
      key={`${from} ${to}`}
      {...sheet}
      subtitle={`${subtitle} ${where}`.trim()}
      divide={many < most ? () => setPages(many + 1) : null}
    >
      {render(from, to)}
    </Sheet>
  ))
}
