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

/** Schools of the plot that is drawn beforehand: enough for the code to run as fast as it does later. */
const WARMING = 30

/** Draws what nobody sees: the code that draws is run slowly the first time. */
export function warm(): void {
  const chart = init(document.createElement('div'), null, { width: 400, height: 300 })
  const data = Array.from({ length: WARMING }, (_, at) => String(at))
  const series = [
    ...Array.from({ length: 3 }, (_, at) => ({
      type: 'bar',
      stack: 'all',
      name: `bar ${at}`,
      data: data.map(Number),
    })),
    { type: 'boxplot', name: 'box', data: data.map((_, at) => [at, at + 1, at + 2, at + 3, at + 4]) },
  ]
  chart.setOption({
    animation: false,
    tooltip: { trigger: 'axis' },
    legend: { top: 0 },
    grid: { outerBoundsMode: 'same', outerBoundsContain: 'all' },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data },
    series,
  })
  // What is drawn in the next frame otherwise is drawn now.
  chart.getZr().flush()
  chart.dispose()
}

export interface ChartProps {
  readonly option: EChartsCoreOption
  readonly height: number
  /** What it shows, for who does not see it. */
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
