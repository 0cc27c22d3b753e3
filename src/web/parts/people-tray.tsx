import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Tag } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { sessionWords as words } from '../../messages/web/session.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'

/** Under which name a dragged person is carried. */
export const PERSON = 'person'

function Person({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    return draggable({ element, getInitialData: () => ({ [PERSON]: id }) })
  }, [id])
  return (
    <span ref={ref} style={{ cursor: 'grab' }}>
      <Tag>{name}</Tag>
    </span>
  )
}

/** People of a school, to be dragged onto a session. By keyboard the same is done in the session itself. */
export function PeopleTray({ people }: Pick<SchoolView, 'people'>): ReactNode {
  const lang = useLang()
  return (
    <details className="kehou-no-print" style={{ marginBottom: 16 }}>
      <summary>{words.tray[lang]}</summary>
      <div className="kehou-line" style={{ paddingBlock: 8 }}>
        {people.map(({ id, name }) => (
          <Person key={id} id={id} name={name} />
        ))}
      </div>
    </details>
  )
}
