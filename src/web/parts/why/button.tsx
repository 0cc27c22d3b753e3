import { Button, Drawer } from 'antd'
import { type ReactNode, Suspense, useState } from 'react'
import { tell } from '../../../messages/message.ts'
import { shellWords } from '../../../messages/web/shell.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import { useLang } from '../../lang.tsx'
import { Loading } from '../states.tsx'

/** “Why?” beside anything: opens a panel that answers in words. */
export function Why({
  of,
  isQuiet = false,
  children,
}: {
  /** What it is asked of, as people call it. */
  readonly of: string
  /** Among figures it stands without a frame. */
  readonly isQuiet?: boolean
  /** The answer; asked for when the panel opens. */
  readonly children: ReactNode
}): ReactNode {
  const lang = useLang()
  const [isOpen, setOpen] = useState(false)
  // A list has many of these: a panel is there once it was asked for.
  const [wasOpen, setWasOpen] = useState(false)
  const open = (): void => {
    setWasOpen(true)
    setOpen(true)
  }
  const title = tell(lang, words.of, { name: of })
  return (
    <>
      <Button
        size="small"
        type={isQuiet ? 'link' : 'default'}
        className={`kehou-no-print ${isQuiet ? 'kehou-why' : ''}`}
        aria-label={title}
        onClick={open}
      >
        {words.why[lang]}
      </Button>
      {wasOpen ? (
        <Drawer open={isOpen} onClose={() => setOpen(false)} size="large" title={title} destroyOnHidden>
          <Suspense fallback={<Loading />}>{children}</Suspense>
          <Button onClick={() => setOpen(false)}>{shellWords.close[lang]}</Button>
        </Drawer>
      ) : null}
    </>
  )
}
