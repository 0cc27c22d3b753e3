import { BarChart, BoxplotChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { type ReactNode, useEffect, useRef } from 'react'

register([
  BarChart,
  BoxplotChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  CanvasRenderer,
])

export interface ChartProps {
  readonly option: EChartsCoreOption
  readonly height: number
  /** What it shows, for who does not see it; the figures stand in a table as well. */
  readonly label: string
}

/** A plot that follows its width. */
export function Chart({ option, height, label }: ChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return
    const chart = init(place.current)
    chart.setOption({ animation: false, ...option })
    const box = place.current
    const follow = new ResizeObserver(() => {
      // It is told of the width that it was drawn for, too.
      if (box.clientWidth !== chart.getWidth()) chart.resize()
    })
    follow.observe(box)
    return () => {
      follow.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />
}
