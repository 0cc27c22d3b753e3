import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { shellWords as words } from '../../messages/web/shell.ts'
import { useLang } from '../lang.tsx'

interface Props {
  /** Where one is: whoever goes elsewhere is shown that. */
  readonly place: string
  readonly children: ReactNode
}

/** In place of what could not be shown: a part that is gone since the page was renewed, or a fault of the page itself. */
function Broken(): ReactNode {
  const lang = useLang()
  return (
    <section className="kehou-failed" role="alert">
      <h2 className="kehou-h2">{words.broken[lang]}</h2>
      <p>{words.brokenLead[lang]}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {words.reload[lang]}
      </Button>
    </section>
  )
}

/** Keeps what fails in one place from taking the frame of the page with it. */
export class Boundary extends Component<Props, { readonly isBroken: boolean }> {
  override state: { readonly isBroken: boolean } = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override componentDidUpdate({ place }: Props): void {
    if (place !== this.props.place && this.state.isBroken) this.setState({ isBroken: false })
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}
