import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { shellWords as words } from '../../messages/web/shell.ts'
import { isLost } from '../api/again.ts'
import { useLang } from '../lang.tsx'

/** Says that the connection is lost as long as it is: what is shown stays, and what is asked is tried again by itself. */
export function Connection(): ReactNode {
  const lang = useLang()
  const cache = useQueryClient().getQueryCache()
  const [isGone, setGone] = useState(false)
  useEffect(() => {
    const look = (): void => {
      const failing = cache
        .getAll()
        .some((query) => query.isActive() && isLost(query.state.fetchFailureReason ?? query.state.error))
      setGone(failing || !navigator.onLine)
    }
    const stop = cache.subscribe(() => queueMicrotask(look))
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      stop()
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [cache])
  return isGone ? (
    <Alert banner type="warning" role="status" className="kehou-no-print" title={words.offline[lang]} />
  ) : null
}
