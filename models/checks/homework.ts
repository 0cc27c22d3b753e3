import type { Fault } from '../faults.ts'
import type { School } from '../school.ts'
import { minutesOf } from '../time.ts'
import type { Facts } from './facts.ts'
import { duplicates, error, type Row, unknown, warning } from './fault.ts'
import { gradesOffLevel } from './levels.ts'

/** What a school says of homework, and H14: whether its blocks are long enough for it. */
export function homeworkFaults(school: School, row: Row, facts: Facts): Fault[] {
  const { where } = row
  const marked = school.homeworkBlocks.flatMap((entry, index) => {
    const self = { ...row, where: `${where}.homeworkBlocks[${index}]` }
    const there = facts.blocksOn(school, entry.weekday)
    return [
      ...gradesOffLevel(self, 'grade', school, [entry.grade]),
      ...duplicates(self, 'blocks', entry.blocks),
      ...entry.blocks.flatMap((code, at) => {
        const block = there.find((candidate) => candidate.code === code)
        const field = `blocks[${at}]`
        if (block === undefined)
          return [
            unknown(
              self,
              field,
              'block',
              code,
              there.map((candidate) => candidate.code),
            ),
          ]
        if (block.grades.includes(entry.grade)) return []
        return [
          error('BLOCK_NOT_FOR_GRADE', {
            where: `${self.where}.${field}`,
            read: code,
            expected: facts.blocksOn(school, entry.weekday, entry.grade).map((candidate) => candidate.code),
            params: {
              entity: 'homework_block',
              id: code,
              block: code,
              grade: entry.grade,
              weekday: entry.weekday,
            },
            school: school.id,
          }),
        ]
      }),
    ]
  })
  return [
    ...duplicates(row, 'writtenHomework', school.writtenHomework, (entry) => `${entry.grade}`),
    ...duplicates(
      row,
      'homeworkBlocks',
      school.homeworkBlocks,
      (entry) => `${entry.grade} / ${entry.weekday}`,
    ),
    ...school.writtenHomework.flatMap((entry, index) =>
      gradesOffLevel({ ...row, where: `${where}.writtenHomework[${index}]` }, 'grade', school, [entry.grade]),
    ),
    ...marked,
    ...shortHomework(school, where, facts),
  ]
}

/** H14: marked blocks shorter than the share of the declared minutes that is to be done in school. */
function shortHomework(school: School, where: string, facts: Facts): Fault[] {
  const { homeworkInSchool } = facts.week.district
  const follows = new Set(facts.serviceDays(school).map((day) => day.follows))
  const present = new Set((facts.studentsOf.get(school.id) ?? []).map((student) => student.grade))
  return school.writtenHomework.flatMap(({ grade, minutes }, index) => {
    const share = grade <= 6 ? homeworkInSchool.primary : homeworkInSchool.junior
    const needed = Math.ceil((minutes * share) / 100)
    if (!present.has(grade)) return []
    return [...follows].flatMap((weekday) => {
      const codes = facts.homeworkBlocks(school, grade, weekday)
      const blocks = facts.blocksOn(school, weekday, grade)
      const available = blocks
        .filter((block) => codes.has(block.code))
        .reduce((sum, block) => sum + minutesOf(block.end) - minutesOf(block.start), 0)
      if (available >= needed || blocks.length === 0) return []
      return [
        warning('WARNED_H14_SHORT_BLOCKS', {
          where: `${where}.writtenHomework[${index}].minutes`,
          read: available,
          expected: `≥ ${needed}`,
          params: { school: school.name, grade, weekday, available, needed, minutes, share },
          school: school.id,
        }),
      ]
    })
  })
}
