import { Collapse, Table } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { grouped } from '../../../messages/numbers.ts'
import { solvingPageWords as words } from '../../../messages/web/weeks.ts'
import type { Point } from '../../api/jobs.ts'
import { colours } from '../../design.ts'
import { useLang } from '../../lang.tsx'
import { Plot } from '../plot.tsx'

const HEIGHT = 240

/** Value against bound, round by round: told apart by line and mark as well as by colour, and as a table. */
export function Curve({ curve }: { readonly curve: readonly Point[] }): ReactNode {
  const lang = useLang()
  const option = useMemo(
    () => ({
      color: [colours.brand, colours.good],
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 16, top: 40, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: {
        type: 'value',
        name: words.roundsAxis[lang],
        nameLocation: 'middle',
        nameGap: 24,
        minInterval: 1,
        min: 'dataMin',
        max: 'dataMax',
      },
      yAxis: { type: 'value', scale: true },
      series: [
        {
          type: 'line',
          name: words.value[lang],
          symbol: 'circle',
          data: curve.map(({ rounds, weighted }) => [rounds, weighted]),
        },
        {
          type: 'line',
          name: words.bound[lang],
          symbol: 'diamond',
          symbolSize: 8,
          lineStyle: { type: 'dashed' },
          data: curve.map(({ rounds, bound }) => [rounds, bound]),
        },
      ],
    }),
    [curve, lang],
  )
  return (
    <>
      <Plot option={option} height={HEIGHT} label={words.curve[lang]} />
      <Collapse
        ghost
        size="small"
        destroyOnHidden
        items={[
          {
            key: 'figures',
            label: words.figures[lang],
            children: (
              <Table<Point>
                rowKey="rounds"
                size="small"
                pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                // The latest is what is looked for while it runs.
                dataSource={curve.toReversed()}
                columns={[
                  { title: words.roundsAxis[lang], dataIndex: 'rounds', align: 'right' },
                  { title: words.value[lang], dataIndex: 'weighted', align: 'right', render: grouped },
                  {
                    title: words.bound[lang],
                    dataIndex: 'bound',
                    align: 'right',
                    render: (bound: number | null) => (bound === null ? '–' : grouped(bound)),
                  },
                ]}
              />
            ),
          },
        ]}
      />
    </>
  )
}
