import type { OptionLists, Problem } from '../problem.ts'
import type { Half } from '../rule.ts'
import { LEAD } from './arcs.ts'

type ArcsOfOptions = Pick<Problem, 'gradeArc' | 'studentArc' | 'adultArc' | 'roomArc'>

/** Lists, option by option and cell by cell, who and what has an arc. */
export function compileLists(half: Half, arcs: ArcsOfOptions): OptionLists {
  const { options, adults, rooms } = half
  const takersOf = takers(half, arcs)
  const leadsOf = columnsOf(arcs.adultArc, adults.length, options.length, LEAD)
  const roomsOf = columnsOf(arcs.roomArc, rooms.length, options.length, 1)
  const soughtAfter = demandOfRooms(half, roomsOf)
  return { takersOf, leadsOf, roomsOf, soughtAfter, ...cells(half, takersOf), former: formerMembers(half) }
}

/** Column by column of a matrix of bits: the rows that have a bit there. */
function columnsOf(cells: Uint8Array, rows: number, columns: number, bit: number): Int32Array[] {
  const lists: number[][] = Array.from({ length: columns }, () => [])
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) if ((cells[at++] & bit) !== 0) lists[column].push(row)
  return lists.map((list) => Int32Array.from(list))
}

function demandOfRooms({ rooms, optionsOfActivity }: Half, roomsOf: readonly Int32Array[]): Int32Array {
  const sought = new Float64Array(rooms.length)
  optionsOfActivity.forEach((options) => {
    const fitting = new Set<number>()
    for (const option of options) for (const room of roomsOf[option]) fitting.add(room)
    let places = 0
    for (const room of fitting) places += rooms[room].parallel
    for (const room of fitting) sought[room] += 1000 / places
  })
  return Int32Array.from(sought, Math.floor)
}

function formerMembers({ standing, students }: Half): Uint8Array {
  const former = new Uint8Array(standing.length * students.length)
  standing.forEach(({ members }, index) => {
    for (const student of members) former[index * students.length + student] = 1
  })
  return former
}

function takers(half: Half, arcs: ArcsOfOptions): Int32Array[] {
  const { options, students, activities, slots, required } = half
  const choosers = choosersOf(half, arcs)
  return options.map(({ index, activity, day, slots: run }) => {
    const list: number[] = []
    for (const student of choosers[day * activities.length + activity]) {
      if (arcs.gradeArc[students[student].grade * options.length + index] === 0) continue
      let open = true
      for (const slot of run) if (required[student * slots.length + slot] === 0) open = false
      if (open) list.push(student)
    }
    return Int32Array.from(list)
  })
}

/** Day × activity: students who may take it then, as far as arcs tell. */
function choosersOf({ students, days, activities }: Half, { studentArc }: ArcsOfOptions): number[][] {
  const cells = days.length * activities.length
  const lists: number[][] = Array.from({ length: cells }, () => [])
  for (let student = 0, at = 0; student < students.length; student++)
    for (let cell = 0; cell < cells; cell++) if (studentArc[at++] === 1) lists[cell].push(student)
  return lists
}

function cells(
  { options, slots, students }: Half,
  takersOf: readonly Int32Array[],
): Pick<OptionLists, 'cellStart' | 'cellOptions'> {
  const cellStart = new Int32Array(students.length * slots.length + 1)
  const eachCell = (visit: (cell: number, option: number) => void): void => {
    for (const { index, slots: run } of options)
      for (const student of takersOf[index])
        for (const slot of run) visit(student * slots.length + slot, index)
  }
  eachCell((cell) => cellStart[cell + 1]++)
  for (let cell = 0; cell + 1 < cellStart.length; cell++) cellStart[cell + 1] += cellStart[cell]
  const next = cellStart.slice()
  const cellOptions = new Int32Array(cellStart[cellStart.length - 1])
  eachCell((cell, option) => {
    cellOptions[next[cell]++] = option
  })
  return { cellStart, cellOptions }
}
