import { type GetRef, Table, type TableProps } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'

/** Lets the keyboard scroll an element sideways as long as there is something to scroll. */
function followWidth(scrolled: HTMLElement): () => void {
  const follow = new ResizeObserver(() => {
    if (scrolled.scrollWidth > scrolled.clientWidth) scrolled.tabIndex = 0
    else scrolled.removeAttribute('tabindex')
  })
  for (const element of [scrolled, ...scrolled.children]) follow.observe(element)
  return () => follow.disconnect()
}

/** What may be wider than its place, under a name: it is scrolled sideways, by keyboard too. */
export function Across({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactNode {
  const place = useRef<HTMLElement>(null)
  useEffect(() => (place.current === null ? undefined : followWidth(place.current)), [])
  return (
    <section ref={place} className="kehou-across" aria-label={label}>
      {children}
    </section>
  )
}

/** A table whose rows keep their lines: where it has no room it is scrolled sideways, by keyboard too. */
export function WideTable<Row extends object>(props: TableProps<Row>): ReactNode {
  const table = useRef<GetRef<typeof Table>>(null)
  useEffect(() => {
    const scrolled = table.current?.nativeElement.querySelector('.ant-table-content')
    return scrolled instanceof HTMLElement ? followWidth(scrolled) : undefined
  }, [])
  return <Table<Row> ref={table} size="small" scroll={{ x: 'max-content' }} {...props} />
}
