import { type ReactNode, Suspense } from 'react'
import { later } from '../later.ts'
import type { ChartProps } from './chart.tsx'

const Chart = later(
  'weeks.read',
  async () => ({ default: (await import('./chart.tsx')).Chart }),
  async () => (await import('./chart.tsx')).warm(),
)

/** A plot. What draws it is larger than all the rest of the page: its place is kept until it comes. */
export function Plot(props: ChartProps): ReactNode {
  return (
    <Suspense fallback={<div style={{ height: props.height }} />}>
      <Chart {...props} />
    </Suspense>
  )
}
