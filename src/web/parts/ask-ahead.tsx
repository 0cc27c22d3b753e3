import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { askAhead } from '../api/ahead.ts'
import { useQuiet } from '../later.ts'
import type { WeekPlace } from '../model/places.ts'

/** Places whose data take the service longest where nobody has asked for them yet. */
const SLOW: readonly WeekPlace[] = ['loans', 'quality', 'data']

/** Once nothing else is asked for, asks for the data of the places beside the one that is looked at, one place after another. */
export function AskAhead({ week, roster }: { readonly week: string; readonly roster: string }): null {
  const client = useQueryClient()
  const [asked, setAsked] = useState(0)
  const place = SLOW[asked]
  const ask = useCallback(() => {
    if (place === undefined) return
    askAhead({ client, week, roster }, place)
    setAsked((before) => before + 1)
  }, [client, week, roster, place])
  useQuiet(place === undefined ? null : ask)
  return null
}
