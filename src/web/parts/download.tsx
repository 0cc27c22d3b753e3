import { Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import { shellWords as words } from '../../messages/web/shell.ts'
import { useDownload } from '../api/download.ts'
import { useLang } from '../lang.tsx'
import { OpenModal } from './above.tsx'
import { ProblemAlert } from './states.tsx'

/** A link to a file of the service. Why it cannot be had is told above the page. */
export function Download({
  href,
  children,
  ...button
}: Pick<ButtonProps, 'type' | 'size'> & {
  readonly href: string
  readonly children: ReactNode
}): ReactNode {
  const lang = useLang()
  const { mutate, isPending, error, reset } = useDownload()
  return (
    <>
      <Button
        {...button}
        href={href}
        loading={isPending}
        onClick={(event) => {
          event.preventDefault()
          mutate(href)
        }}
      >
        {children}
      </Button>
      {error === null ? null : (
        <OpenModal footer={null} onCancel={reset} title={words.noFile[lang]}>
          <ProblemAlert error={error} />
        </OpenModal>
      )}
    </>
  )
}
