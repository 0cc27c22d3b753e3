/** A session and who sits in it. */
export interface Seated {
  readonly session: number
  readonly members: readonly number[]
}

/** What there is to know of students: their class, and its grade. */
export interface Classes {
  readonly homeroomOf: ArrayLike<number>
  readonly students: readonly { readonly grade: number }[]
}

/** A session being filled. */
interface Open {
  readonly session: number
  left: number
  /** Grade of the first class in it; null: nobody yet. */
  grade: number | null
}

/** How far an empty session is, in grades: nearer than a class two grades away, further than one of the next grade. */
const EMPTY = 1.5

/** Which of two sessions suits a class better: one that holds all of it, then the nearer grade, then the one that it fills best. */
function better(a: Open, b: Open, size: number, grade: number): number {
  const isWhole = ({ left }: Open): boolean => left >= size
  if (isWhole(a) !== isWhole(b)) return isWhole(a) ? -1 : 1
  if (!isWhole(a)) return b.left - a.left
  const away = (one: Open): number => (one.grade === null ? EMPTY : Math.abs(one.grade - grade))
  return away(a) - away(b) || a.left - b.left
}

/** Students by class, each list in order. */
function byClass(now: readonly Seated[], { homeroomOf }: Classes): number[][] {
  const classes = new Map<number, number[]>()
  for (const student of now.flatMap(({ members }) => members).sort((a, b) => a - b)) {
    const list = classes.get(homeroomOf[student])
    if (list === undefined) classes.set(homeroomOf[student], [student])
    else list.push(student)
  }
  return [...classes.values()]
}

/**
 * Who would sit where, sizes as they are: again and again the largest class that is left goes into the session that suits it best.
 * @param now sessions that are all the same to everybody in them
 * @returns the session of each student
 */
export function seating(now: readonly Seated[], classes: Classes): Map<number, number> {
  const here = new Map(now.flatMap(({ session, members }) => members.map((one) => [one, session])))
  const open = now.map(({ session, members }): Open => ({ session, left: members.length, grade: null }))
  const goal = new Map<number, number>()
  for (let waiting = byClass(now, classes); waiting.length > 0; ) {
    waiting.sort((a, b) => b.length - a.length || a[0] - b[0])
    const [largest] = waiting
    const { grade } = classes.students[largest[0]]
    const stay = ({ session }: Open): number => largest.filter((one) => here.get(one) === session).length
    const [best] = open
      .filter(({ left }) => left > 0)
      .sort((a, b) => better(a, b, largest.length, grade) || stay(b) - stay(a))
    const isHere = (student: number): number => Number(here.get(student) === best.session)
    largest.sort((a, b) => isHere(b) - isHere(a) || a - b)
    const taken = largest.splice(0, best.left)
    for (const student of taken) goal.set(student, best.session)
    best.left -= taken.length
    best.grade ??= grade
    largest.sort((a, b) => a - b)
    waiting = waiting.filter((list) => list.length > 0)
  }
  return goal
}
