import type { Student } from '../../models/student.ts'
import type { Random } from '../random.ts'
import { menusOf } from './choices.ts'
import { timesOf } from './day.ts'
import { guestsOf, trainForOffers } from './guests.ts'
import type { ActivityInput, RoomInput, SchoolInput, StandingInput } from './input.ts'
import { needOf, type SlotNeed, setLimits } from './need.ts'
import { flexibleActivities, type Offered, offersOf } from './offers.ts'
import { settlePeople } from './patterns.ts'
import { homeroomsOf, roomsOf } from './rooms.ts'
import type { SchoolShape } from './shape.ts'
import { standingGroups } from './standing.ts'
import { studentsOf } from './students.ts'
import { type Adult, teachersOf } from './teachers.ts'

/** A generated school, as a file would write it. */
export interface SchoolPart {
  readonly shape: SchoolShape
  readonly school: SchoolInput
  readonly rooms: RoomInput[]
  readonly adults: Adult[]
  readonly offered: readonly Offered[]
  readonly activities: ActivityInput[]
  readonly students: Student[]
  readonly standing: StandingInput[]
  readonly need: readonly SlotNeed[]
}

/** Yuan of a comfortable session, its adults' pay together, with room to spare. */
const GENEROUS_PAY = 85

/** One school of that shape. Everybody in it can be served unless the shape's load says otherwise. */
export function generateSchool(shape: SchoolShape, random: Random): SchoolPart {
  const names = new Set<string>()
  const homerooms = homeroomsOf(shape, random)
  const times = timesOf(shape, random)
  const rooms = roomsOf(shape, homerooms, random)
  const teachers = teachersOf(shape, homerooms, times, random, names)
  const clubDay = times.homeworkBlocks.some((entry) => entry.blocks.length === 0)
  const offered = offersOf(shape, teachers, clubDay, random)
  const adults = [...teachers, ...guestsOf(shape, offered, random, names)]
  trainForOffers(shape, offered, adults, random)
  const students = studentsOf(shape, homerooms, menusOf(offered), random)
  const need = needOf(shape, times, students)
  setLimits(shape, adults, need, random)
  const standing = shape.midTerm
    ? standingGroups(shape.id, offered, random.shuffle([...adults]), rooms, students, times, random)
    : []
  settlePeople(shape, adults, need, standing, random)
  const sessions = need.reduce((sum, slot) => sum + slot.usual, 0)
  return {
    shape,
    rooms,
    adults,
    offered,
    students,
    standing,
    need,
    activities: [...flexibleActivities(shape), ...offered.map(({ row }) => row)],
    school: {
      id: shape.id,
      name: shape.name,
      level: shape.level,
      location: shape.location,
      boarding: shape.boarding,
      weak: shape.weak,
      homerooms: homerooms.map(({ id, grade, name }) => ({ id, grade, name })),
      timetable: times.timetable,
      blocks: times.blocks,
      writtenHomework: times.writtenHomework,
      homeworkBlocks: times.homeworkBlocks,
      siteDuties: times.siteDuties,
      weeklyBudget: shape.budget ? Math.ceil((sessions * GENEROUS_PAY) / 100) * 100 : null,
    },
  }
}
