import { Popconfirm, type TooltipRef } from 'antd'
import { type ReactElement, type ReactNode, useId, useRef } from 'react'

interface Props {
  /** What is asked once more. */
  readonly title: string
  readonly onConfirm: () => void
  /** Whether it is being asked, where something has to be right before; left out: as soon as the button is pressed. */
  readonly asked?: { readonly isOpen: boolean; readonly close: () => void }
  /** The button that asks. */
  readonly children: ReactElement
}

/**
 * Asks once more before something is done. The keyboard goes to the first answer, which changes nothing, and back to the button that
 * asked, whatever the answer.
 */
export function Sure({ title, onConfirm, asked: when, children }: Props): ReactNode {
  const asked = useId()
  const ref = useRef<TooltipRef>(null)
  const closed = (): void => {
    // Whoever has gone on to something else meanwhile is left there.
    const now = document.activeElement
    if (now === document.body || ref.current?.popupElement?.contains(now) === true)
      ref.current?.nativeElement.focus({ preventScroll: true })
  }
  return (
    <Popconfirm
      ref={ref}
      title={<span id={asked}>{title}</span>}
      onConfirm={onConfirm}
      {...(when === undefined ? {} : { open: when.isOpen })}
      onOpenChange={(isOpen) => {
        if (isOpen) return
        when?.close()
        closed()
      }}
      afterOpenChange={(isThere) => {
        if (isThere) ref.current?.popupElement.querySelector('button')?.focus({ preventScroll: true })
      }}
      cancelButtonProps={{ 'aria-describedby': asked }}
    >
      {children}
    </Popconfirm>
  )
}
