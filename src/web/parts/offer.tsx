import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Effect } from '../../../models/answers/effect.ts'
import { effectWords } from '../../messages/effects.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useOnePress } from '../api/one-press.ts'
import { type Moves, useEdit } from '../api/questions.ts'
import { useLang } from '../lang.tsx'
import type { Names } from '../model/names.ts'
import type { SessionOf } from '../model/perspective.ts'
import { useNotices } from './notices.tsx'
import { ProblemAlert } from './states.tsx'

/** Where something is asked, or changed. */
export interface Asking {
  readonly week: string
  /** Id of the roster that it stands in. */
  readonly roster: string
  readonly view: SchoolView
  readonly names: Names
  /** Whether whoever looks may change anything. */
  readonly mayEdit: boolean
}

/** A session that is asked about, or changed. */
export interface Asked extends Asking {
  readonly session: SessionOf
}

interface Props {
  readonly of: Pick<Asking, 'week' | 'roster' | 'mayEdit'>
  readonly moves: Moves
  readonly effect: Effect
  /** What the button says. */
  readonly label: string
  /** Done when the change is made. */
  readonly done?: () => void
  readonly children?: ReactNode
}

/** A change that could be made: whether it is allowed, its price, and the way to make it. */
export function Offer({
  of: { week, roster, mayEdit },
  moves,
  effect,
  label,
  done,
  children,
}: Props): ReactNode {
  const lang = useLang()
  const edit = useEdit(week, roster)
  const editOnce = useOnePress(edit)
  const message = useNotices()
  const [, setParams] = useSearchParams()
  const make = (): void =>
    editOnce(moves, {
      onSuccess: ({ id }) => {
        void message.success(words.made[lang])
        setParams((old) => {
          old.set('roster', id)
          return old
        })
        done?.()
      },
    })
  return (
    <>
      {children} {effectWords(effect, lang)}{' '}
      {mayEdit && effect.legal ? (
        <Button size="small" loading={edit.isPending} onClick={make}>
          {label}
        </Button>
      ) : null}
      <ProblemAlert error={edit.error} />
    </>
  )
}
