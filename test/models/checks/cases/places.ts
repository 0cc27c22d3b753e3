import type { WeekInput } from '../../../../models/week.ts'
import { rowOf } from '../../week-builder.ts'
import type { Case } from '../case.ts'

const p1 = (week: WeekInput) => rowOf(week.schools, 'P1')
const blockAt = (week: WeekInput, index: number) => {
  const block = p1(week).blocks[index]
  if (block === undefined) throw new Error(`no block ${index}`)
  return block
}
const duty = (week: WeekInput, change: { site?: string; block?: string; minutes?: number }) => {
  const school = p1(week)
  school.siteDuties = (school.siteDuties ?? []).map((row) => ({ ...row, ...change }))
}

export const placesCases: readonly Case[] = [
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'venues[1].id',
    change: (week) => {
      week.venues.push({ id: 'YP', name: '另一处' })
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'venues[1].id',
    change: (week) => {
      week.venues.push({ id: 'P2', name: '与学校同号' })
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'rooms[5].id',
    change: (week) => {
      week.rooms.push(rowOf(week.rooms, 'K21'))
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'schools[1].homerooms[1].id',
    change: (week) => {
      rowOf(week.schools, 'P2').homerooms.push({ id: 'C31', grade: 3, name: '' })
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'schools[0].siteDuties[1].id',
    change: (week) => {
      const gate = p1(week).siteDuties?.[0]
      if (gate) p1(week).siteDuties?.push({ ...gate, weekday: 2 })
    },
  },
  {
    code: 'GRADE_NOT_OF_LEVEL',
    severity: 'error',
    where: 'schools[0].homerooms[2].grade',
    change: (week) => {
      p1(week).homerooms.push({ id: 'C71', grade: 7, name: '七（1）班' })
    },
  },
  {
    code: 'GRADE_NOT_OF_LEVEL',
    severity: 'error',
    where: 'schools[0].blocks[0].grades',
    change: (week) => {
      blockAt(week, 0).grades = [1, 3, 8]
    },
  },
  {
    code: 'GRADE_NOT_OF_LEVEL',
    severity: 'error',
    where: 'schools[0].timetable[10].grade',
    change: (week) => {
      p1(week).timetable.push({ grade: 9, weekday: 1, end: '17:00' })
    },
  },
  {
    code: 'GRADE_NOT_OF_LEVEL',
    severity: 'error',
    where: 'schools[0].writtenHomework[1].grade',
    change: (week) => {
      p1(week).writtenHomework?.push({ grade: 7, minutes: 0 })
    },
  },
  {
    code: 'GRADE_NOT_OF_LEVEL',
    severity: 'error',
    where: 'schools[0].homeworkBlocks[0].grade',
    change: (week) => {
      p1(week).homeworkBlocks = [{ grade: 7, weekday: 1, blocks: [] }]
    },
  },
  {
    code: 'DUPLICATE_ENTRY',
    severity: 'error',
    where: 'schools[0].timetable[10]',
    change: (week) => {
      p1(week).timetable.push({ grade: 1, weekday: 1, end: '16:05' })
    },
  },
  {
    code: 'DUPLICATE_ENTRY',
    severity: 'error',
    where: 'schools[0].blocks[15]',
    change: (week) => {
      p1(week).blocks.push({ ...blockAt(week, 0), start: '15:00', end: '15:30' })
    },
  },
  {
    code: 'DUPLICATE_ENTRY',
    severity: 'error',
    where: 'schools[0].writtenHomework[1]',
    change: (week) => {
      p1(week).writtenHomework?.push({ grade: 3, minutes: 10 })
    },
  },
  {
    code: 'DUPLICATE_ENTRY',
    severity: 'error',
    where: 'schools[0].homeworkBlocks[1]',
    change: (week) => {
      const entry = { grade: 3, weekday: 1, blocks: ['B1'] }
      p1(week).homeworkBlocks = [entry, entry]
    },
  },
  {
    code: 'BLOCKS_OVERLAP',
    severity: 'error',
    where: 'schools[0].blocks[1]',
    change: (week) => {
      blockAt(week, 1).start = '16:50'
    },
  },
  {
    code: 'TIMES_REVERSED',
    severity: 'error',
    where: 'schools[0].blocks[2].start',
    change: (week) => {
      blockAt(week, 2).end = '17:45'
    },
  },
  {
    code: 'TIMES_REVERSED',
    severity: 'error',
    where: 'schools[0].closures[0]',
    change: (week) => {
      p1(week).closures = [{ from: '2026-12-12', to: '2026-12-12', start: '17:00', end: '16:00' }]
    },
  },
  {
    code: 'DATES_REVERSED',
    severity: 'error',
    where: 'schools[0].closures[0]',
    change: (week) => {
      p1(week).closures = [{ from: '2026-12-12', to: '2026-12-11' }]
    },
  },
  {
    code: 'DATES_REVERSED',
    severity: 'error',
    where: 'schools[0].endTimeExemption',
    change: (week) => {
      p1(week).endTimeExemption = { from: '2026-12-12', to: '2026-12-11', reason: '' }
    },
  },
  {
    code: 'TIMETABLE_END_MISSING',
    severity: 'error',
    where: 'schools[0].timetable',
    change: (week) => {
      p1(week).timetable = p1(week).timetable.filter((end) => end.grade !== 1 || end.weekday !== 5)
    },
  },
  {
    code: 'UNKNOWN_REFERENCE',
    severity: 'error',
    where: 'schools[0].homeworkBlocks[0].blocks[1]',
    change: (week) => {
      p1(week).homeworkBlocks = [{ grade: 3, weekday: 1, blocks: ['B1', 'B9'] }]
    },
  },
  {
    code: 'BLOCK_NOT_FOR_GRADE',
    severity: 'error',
    where: 'schools[0].homeworkBlocks[0].blocks[1]',
    change: (week) => {
      p1(week).blocks.push({
        code: 'B0',
        weekday: 1,
        start: '15:20',
        end: '16:05',
        kind: 'regular',
        grades: [1],
      })
      p1(week).homeworkBlocks = [{ grade: 3, weekday: 1, blocks: ['B1', 'B0'] }]
    },
  },
  {
    code: 'WARNED_H14_SHORT_BLOCKS',
    severity: 'warning',
    where: 'schools[0].writtenHomework[0].minutes',
    change: (week) => {
      p1(week).writtenHomework = [{ grade: 3, minutes: 50 }]
    },
  },
  {
    code: 'UNKNOWN_REFERENCE',
    severity: 'error',
    where: 'schools[0].siteDuties[0].site',
    change: (week) => duty(week, { site: 'nowhere' }),
  },
  {
    code: 'UNKNOWN_REFERENCE',
    severity: 'error',
    where: 'schools[0].siteDuties[0].block',
    change: (week) => duty(week, { block: 'B9' }),
  },
  {
    code: 'DUTY_AT_ANOTHER_SCHOOL',
    severity: 'error',
    where: 'schools[0].siteDuties[0].site',
    change: (week) => duty(week, { site: 'P2' }),
  },
  {
    code: 'DUTY_NEVER_DUE',
    severity: 'warning',
    where: 'schools[0].siteDuties[0].site',
    change: (week) => {
      week.venues.push({ id: 'V2', name: '青少年活动中心' })
      week.travel.push({ from: 'P2', to: 'V2', adult: 5, walk: 5 })
      duty(week, { site: 'V2' })
    },
  },
  {
    code: 'DUTY_LONGER_THAN_BLOCK',
    severity: 'warning',
    where: 'schools[0].siteDuties[0].minutes',
    change: (week) => duty(week, { minutes: 41 }),
  },
  {
    code: 'SCHOOL_WITHOUT_SIGN_UPS',
    severity: 'warning',
    where: 'schools[1]',
    change: (week) => {
      rowOf(week.students, 'S5').days = []
    },
  },
]
