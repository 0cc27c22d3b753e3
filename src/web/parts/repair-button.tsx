import { Button } from 'antd'
import { type ReactNode, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { tell } from '../../messages/message.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import { useReported } from '../api/reported.ts'
import type { RosterHead } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { later } from '../later.ts'

const RepairDrawer = later('jobs.write', async () => ({
  default: (await import('./repair-drawer.tsx')).RepairDrawer,
}))

interface Props {
  readonly week: string
  readonly roster: RosterHead
  /** Null: it is not known yet. */
  readonly monday: string | null
}

/** Opens what happened. Its form comes when it is opened first, and keeps what is in it from then on. */
export function RepairButton({ monday, ...of }: Props): ReactNode {
  const lang = useLang()
  const { data: self } = useSelf()
  const [params] = useSearchParams()
  const [state, setState] = useState<'new' | 'open' | 'closed'>(params.has('repair') ? 'open' : 'new')
  const count = useReported(of.week).data?.length ?? 0
  if (monday === null || self?.may.includes('jobs.write') !== true) return null
  return (
    <>
      <Button onClick={() => setState('open')}>
        {count === 0 ? words.open[lang] : tell(lang, words.openCount, { count })}
      </Button>
      {state === 'new' ? null : (
        <Suspense fallback={null}>
          <RepairDrawer {...of} monday={monday} isOpen={state === 'open'} close={() => setState('closed')} />
        </Suspense>
      )}
    </>
  )
}
