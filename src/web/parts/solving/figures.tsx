import { Statistic } from 'antd'
import type { ReactNode } from 'react'
import { solvingPageWords as words } from '../../../messages/web/weeks.ts'
import { space } from '../../design.ts'
import { useLang } from '../../lang.tsx'

interface Props {
  readonly unserved: number
  readonly weighted: number
  readonly bound: number | null
}

/** What a roster is worth: who is left over, its value, and what no roster can be below. */
export function Figures({ unserved, weighted, bound }: Props): ReactNode {
  const lang = useLang()
  return (
    <div className="kehou-line" style={{ gap: space.l, marginBottom: space.m }}>
      <Statistic title={words.unservedNow[lang]} value={unserved} />
      <Statistic title={words.value[lang]} value={weighted} />
      <Statistic title={words.bound[lang]} value={bound ?? '–'} />
    </div>
  )
}
