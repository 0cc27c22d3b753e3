import { Drawer, type DrawerProps } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'

/**
 * As long as something lies above a page, it has the keyboard. Once it is gone, the keyboard is where it came from; where that is gone too, at
 * the beginning of the page. What antd shows and hides does so by itself, what is there only while it is open does not.
 */
export function useWayBack(): void {
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const back = from?.isConnected === true ? from : document.getElementById('main')
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    },
    [from],
  )
}

/** A drawer that is there only while it is open. */
export function OpenDrawer(props: Omit<DrawerProps, 'open'>): ReactNode {
  useWayBack()
  return <Drawer {...props} open />
}
