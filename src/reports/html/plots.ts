import { BarChart, BoxplotChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { Html, html } from './html.ts'

use([BarChart, BoxplotChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

const WIDTH = 480
/** Readable for the colour-blind, and each at least 4.5 : 1 against white. */
const COLOURS = ['#1f5fa8', '#b3500f', '#2a7a4b']
const INK = '#333'
const FONT = 13

const axis = {
  silent: true,
  axisLabel: { color: INK, fontSize: FONT },
  splitLine: { lineStyle: { color: '#ddd' } },
  nameTextStyle: { color: INK, fontSize: FONT },
}

/** Axis labels and names stay inside the margins. */
const CONTAINED = { outerBoundsMode: 'same', outerBoundsContain: 'all' }

/** What echarts leaves in an SVG for a script that is not there: classes, a style of hover colours, data of its own. */
const LEFT_OVER = / (?:class|ecmeta_\w+|pointer-events)="[^"]*"|<style[\s\S]*?<\/style>/g

function svg(option: EChartsCoreOption, height: number, told: string): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  try {
    chart.setOption({
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 24, top: 34, bottom: 8, ...CONTAINED },
      ...option,
    })
    const drawn = chart.renderToSVGString().replace(LEFT_OVER, '').trim()
    return html`<div class="plot" role="img" aria-label="${told}">${new Html(drawn)}</div>`
  } finally {
    chart.dispose()
  }
}

interface Series {
  readonly name: string
  readonly values: readonly number[]
}

interface Bars {
  /** What is shown, in words, for whoever cannot see it. */
  readonly told: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  /** What the values count. */
  readonly unit: string
}

const legendOf = (series: readonly Series[]): EChartsCoreOption =>
  series.length < 2
    ? {}
    : { legend: { top: 0, right: 0, itemGap: 24, textStyle: { color: INK, fontSize: FONT } } }

/** Standing bars, one or more for each category. */
export const bars = ({ told, categories, series, unit }: Bars): Html =>
  svg(
    {
      ...legendOf(series),
      xAxis: { type: 'category', data: categories, ...axis },
      yAxis: { type: 'value', name: unit, minInterval: 1, ...axis },
      series: series.map(({ name, values }) => ({
        type: 'bar',
        name,
        data: values,
        silent: true,
        label: { show: categories.length * series.length <= 12, position: 'top', color: INK, fontSize: FONT },
      })),
    },
    260,
    told,
  )

interface Rows {
  readonly told: string
  readonly names: readonly string[]
  readonly unit: string
}

const rowHeight = 22
const lying = ({ names, unit }: Rows): EChartsCoreOption => ({
  xAxis: { type: 'value', name: unit, nameLocation: 'middle', nameGap: 26, ...axis },
  yAxis: {
    type: 'category',
    data: names,
    inverse: true,
    ...axis,
    axisLabel: { ...axis.axisLabel, interval: 0, width: 130, overflow: 'truncate' },
  },
  grid: { left: 8, right: 40, top: 10, bottom: 30, ...CONTAINED },
})
const heightOf = ({ names }: Rows): number => 80 + rowHeight * names.length

/** Lying bars, one for each name. */
export const lyingBars = (rows: Rows & { readonly values: readonly number[] }): Html =>
  svg(
    {
      ...lying(rows),
      series: [
        {
          type: 'bar',
          data: rows.values,
          silent: true,
          label: { show: true, position: 'right', color: INK, fontSize: 12 },
        },
      ],
    },
    heightOf(rows),
    rows.told,
  )

/** Lying boxes, one for each name: least, lower quartile, median, upper quartile, most. */
export const boxes = (rows: Rows & { readonly values: readonly (readonly number[])[] }): Html =>
  svg(
    {
      ...lying(rows),
      series: [
        {
          type: 'boxplot',
          data: rows.values,
          silent: true,
          itemStyle: { color: '#cfe0f3', borderColor: COLOURS[0] },
        },
      ],
    },
    heightOf(rows),
    rows.told,
  )
