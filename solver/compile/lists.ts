import type { OptionLists, Problem } from '../problem.ts'
import type { Half } from '../rule.ts'
import { LEAD } from './arcs.ts'

type ArcsOfOptions = Pick<Problem, 'gradeArc' | 'studentArc' | 'adultArc' | 'roomArc'>

/** Lists, option by option and cell by cell, who and what has an arc. */
export function compileLists(half: Half, arcs: ArcsOfOptions): OptionLists {
  const { options, adults, rooms } = half
  const takersOf = takers(half, arcs)
  const leadsOf = options.map(({ index }) =>
    Int32Array.from(
      adults.flatMap((_, adult) =>
        (arcs.adultArc[adult * options.length + index] & LEAD) === 0 ? [] : [adult],
      ),
    ),
  )
  const roomsOf = options.map(({ index }) =>
    Int32Array.from(
      rooms.flatMap((_, room) => (arcs.roomArc[room * options.length + index] === 0 ? [] : [room])),
    ),
  )
  const soughtAfter = demandOfRooms(half, roomsOf)
  return { takersOf, leadsOf, roomsOf, soughtAfter, ...cells(half, takersOf), former: formerMembers(half) }
}

function demandOfRooms({ rooms, activities, options }: Half, roomsOf: readonly Int32Array[]): Int32Array {
  const sought = new Float64Array(rooms.length)
  activities.forEach((_, activity) => {
    const fitting = new Set<number>()
    for (const option of options)
      if (option.activity === activity) for (const room of roomsOf[option.index]) fitting.add(room)
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
  const { options, students, days, activities, slots, required } = half
  return options.map(({ index, activity, day, slots: run }) => {
    const list: number[] = []
    for (let student = 0; student < students.length; student++) {
      if (arcs.studentArc[(student * days.length + day) * activities.length + activity] === 0) continue
      if (arcs.gradeArc[students[student].grade * options.length + index] === 0) continue
      if (run.every((slot) => required[student * slots.length + slot] === 1)) list.push(student)
    }
    return Int32Array.from(list)
  })
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
