import { Drawer, type DrawerProps, Modal, type ModalProps } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'

/** The keyboard goes back to where it came from; where that is gone and nothing else has it, to the beginning of the page. */
export function goBack(from: Element | null): void {
  const isNowhere = document.activeElement === document.body
  const back = from?.isConnected === true ? from : isNowhere ? document.getElementById('main') : null
  if (back instanceof HTMLElement) back.focus({ preventScroll: true })
}

/**
 * As long as something lies above a page, it has the keyboard. Once it is gone, the keyboard is where it came from; where that is gone too, at
 * the beginning of the page. What antd shows and hides does so by itself, what is there only while it is open does not.
 */
function useWayBack(): void {
  const [from] = useState(() => document.activeElement)
  useEffect(() => () => goBack(from), [from])
}

/** A drawer that is there only while it is open. */
export function OpenDrawer(props: Omit<DrawerProps, 'open'>): ReactNode {
  useWayBack()
  return <Drawer {...props} open />
}

/** The same of a dialogue. */
export function OpenModal(props: Omit<ModalProps, 'open'>): ReactNode {
  useWayBack()
  return <Modal {...props} open />
}
