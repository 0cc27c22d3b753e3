/** Children of some classes that a session asks for. */
export interface Want {
  readonly homerooms: readonly string[]
  /** How many are still to be found. */
  count: number
}

/** A session with those who were found for it, and what for. */
export interface Draft<Session> {
  readonly one: Session
  readonly asked: readonly Want[]
  readonly students: Set<string>
  readonly found: Map<string, Want>
  isChosen: boolean
}

/** What an exchange has to know of the sessions of a week. */
export interface Places<Session> {
  /** Children of these classes who are in no session at the time of this one. */
  readonly free: (one: Session, homerooms: readonly string[]) => readonly string[]
  readonly homeroomOf: (student: string) => string
  /** Says that a student is, or is no longer, in a session. */
  readonly take: (one: Session, student: string) => void
  readonly leave: (one: Session, student: string) => void
}

/**
 * Finds children for sessions that lack some: where none of their classes is free any more, one who was put into another
 * session at the same time comes over, and that one takes somebody else, and so on, until nobody can be found that way.
 * @param drafts sessions at the same time, whose children nobody named and of whom any of the classes will do
 */
export function exchange<Session>(drafts: readonly Draft<Session>[], places: Places<Session>): void {
  const take = (draft: Draft<Session>, want: Want, student: string): void => {
    draft.students.add(student)
    draft.found.set(student, want)
    draft.isChosen = true
    want.count--
    places.take(draft.one, student)
  }
  const leave = (draft: Draft<Session>, want: Want, student: string): void => {
    draft.students.delete(student)
    draft.found.delete(student)
    want.count++
    places.leave(draft.one, student)
  }
  const find = (draft: Draft<Session>, want: Want, tried: Set<Want>): boolean => {
    const [free] = places.free(draft.one, want.homerooms)
    if (free !== undefined) {
      take(draft, want, free)
      return true
    }
    for (const other of drafts)
      for (const theirs of other.asked) {
        if (other === draft || tried.has(theirs)) continue
        const student = [...other.found].find(
          ([id, of]) => of === theirs && want.homerooms.includes(places.homeroomOf(id)),
        )?.[0]
        if (student === undefined) continue
        tried.add(theirs)
        if (!find(other, theirs, tried)) continue
        leave(other, theirs, student)
        take(draft, want, student)
        return true
      }
    return false
  }
  for (const draft of drafts)
    for (const want of draft.asked) while (want.count > 0 && find(draft, want, new Set([want])));
}
