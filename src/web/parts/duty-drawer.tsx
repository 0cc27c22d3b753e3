import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { enumerated } from '../../messages/lists.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import { useLang } from '../lang.tsx'
import type { Names } from '../model/names.ts'
import type { Duty } from '../model/perspective.ts'
import { OpenDrawer } from './above.tsx'

interface Props {
  readonly names: Names
  readonly duty: Duty | null
  readonly close: () => void
  /** What can be done with it, and why it is so. */
  readonly children?: ReactNode
}

/** All there is to know of a site duty. */
export function DutyDrawer({ names, duty, close, children }: Props): ReactNode {
  const lang = useLang()
  if (duty === null) return null
  const { name, date, start, end, adults } = duty
  return (
    <OpenDrawer onClose={close} size="large" title={name}>
      <Descriptions
        column={1}
        size="small"
        items={[
          {
            key: 'when',
            label: words.when[lang],
            children: `${weekdayName(weekdayOf(date))[lang]} ${date} ${start}–${end}`,
          },
          {
            key: 'who',
            label: words.duty[lang],
            children:
              enumerated(
                adults.map((id) => names.person.get(id)?.name ?? id),
                lang,
              ) || '–',
          },
        ]}
      />
      {children}
    </OpenDrawer>
  )
}
