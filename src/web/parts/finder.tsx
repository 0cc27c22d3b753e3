import { Button } from 'antd'
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { findWords as words } from '../../messages/web/data.ts'
import { useLang } from '../lang.tsx'
import { later } from '../later.ts'
import { isWriting } from '../model/writing.ts'

const FinderBox = later('weeks.read', async () => ({ default: (await import('./finder-box.tsx')).FinderBox }))

interface Props {
  readonly week: string
  /** Null: there is none yet. */
  readonly roster: string | null
}

/** Opens by the `/` key: a few letters, Enter, and one is there. */
export function Finder(of: Props): ReactNode {
  const lang = useLang()
  const [state, setState] = useState<'new' | 'open' | 'closed'>('new')
  const begin = useCallback((): void => setState('open'), [])
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return
      event.preventDefault()
      begin()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [begin])
  return (
    <>
      <Button aria-keyshortcuts="/" onClick={begin}>
        {words.title[lang]} <span className="kehou-key">{words.key[lang]}</span>
      </Button>
      {state === 'new' ? null : (
        <Suspense fallback={null}>
          <FinderBox {...of} isOpen={state === 'open'} close={() => setState('closed')} />
        </Suspense>
      )}
    </>
  )
}
