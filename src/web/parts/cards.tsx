import { Table } from 'antd'
import type { Key, ReactNode } from 'react'

interface Props<One extends object> {
  readonly list: readonly One[]
  readonly keyOf: (one: One) => Key
  readonly children: (one: One) => ReactNode
  /** As many are shown at once. */
  readonly pageSize?: number
}

/** Things one below the other, each whole, in lines that break: none is wider than what is in sight. */
export function Cards<One extends object>({ list, keyOf, children, pageSize = 20 }: Props<One>): ReactNode {
  return (
    <Table<One>
      className="kehou-cards"
      size="small"
      showHeader={false}
      rowKey={keyOf}
      pagination={{ pageSize, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      dataSource={list}
      columns={[{ key: 'all', render: (_, one) => children(one) }]}
    />
  )
}
