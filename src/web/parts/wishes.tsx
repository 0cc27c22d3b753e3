import { Button, Card, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { ownWords as words } from '../../messages/web/people.ts'
import { useWish, useWishes } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { useOpened } from './forms/opened.ts'
import { StaleAlert } from './forms/stale.tsx'
import { Kept } from './kept.tsx'
import { Loaded, ProblemAlert } from './states.tsx'

type Read = NonNullable<ReturnType<typeof useWishes>['data']>
type Slot = Read['value']['wanted'][number]

const keyOf = ({ weekday, block }: Slot): string => `${weekday}/${block}`

function Written({
  week,
  read: { value, etag: first },
  again,
}: {
  readonly week: string
  readonly read: Read
  /** Lets go of what was chosen, and reads what there is now. */
  readonly again: () => void
}): ReactNode {
  const lang = useLang()
  const wish = useWish(week)
  const [etag, setEtag] = useState(first)
  const [wanted, setWanted] = useState(value.wanted.map(keyOf))
  const [unwanted, setUnwanted] = useState(value.unwanted.map(keyOf))
  const now = JSON.stringify([wanted, unwanted])
  const [kept, keep] = useState(now)
  const slots = new Map<string, Slot>(
    [...value.wanted, ...value.unwanted, ...value.slots].map(({ weekday, block }) => [
      keyOf({ weekday, block }),
      { weekday, block },
    ]),
  )
  const hours = new Map(value.slots.map((slot) => [keyOf(slot), `${slot.start}–${slot.end}`]))
  const options = [...slots].map(([key, { weekday, block }]) => ({
    value: key,
    label: `${weekdayName(weekday)[lang]} ${hours.get(key) ?? block}`,
  }))
  const isBoth = wanted.some((key) => unwanted.includes(key))
  const of = (keys: readonly string[]): Slot[] => keys.flatMap((key) => slots.get(key) ?? [])
  const list = (label: string, keys: string[], set: (keys: string[]) => void): ReactNode => (
    <div style={{ marginBottom: 12 }}>
      <div aria-hidden>{label}</div>
      <Select
        mode="multiple"
        aria-label={label}
        style={{ width: '100%' }}
        optionFilterProp="label"
        value={keys}
        options={options}
        onChange={set}
      />
    </div>
  )
  return (
    <>
      {list(words.wanted[lang], wanted, setWanted)}
      {list(words.unwanted[lang], unwanted, setUnwanted)}
      {isBoth ? <p role="alert">{words.both[lang]}</p> : null}
      <Kept isChanged={now !== kept} isSaved={wish.isSuccess} />
      <ProblemAlert error={wish.error} />
      <StaleAlert error={wish.error} again={again} />
      <Button
        type="primary"
        disabled={isBoth}
        loading={wish.isPending}
        onClick={() =>
          wish.mutate(
            { wishes: { wanted: of(wanted), unwanted: of(unwanted) }, etag },
            {
              onSuccess: (said) => {
                setEtag(said.etag)
                keep(now)
              },
            },
          )
        }
      >
        {words.keep[lang]}
      </Button>
    </>
  )
}

/** Which blocks somebody would like, and which not. */
export function WishCard({ week }: { readonly week: string }): ReactNode {
  const lang = useLang()
  const { query, reading, again } = useOpened(useWishes(week))
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.wishes[lang]}</h2>}>
      <p>{words.wishesLead[lang]}</p>
      <Loaded query={query}>{(read) => <Written key={reading} {...{ week, read, again }} />}</Loaded>
    </Card>
  )
}
