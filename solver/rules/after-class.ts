import type { StaffMember } from '../../models/staff.ts'
import { timetableEnd } from '../compile/time.ts'
import type { Option } from '../problem.ts'
import type { Half, Rule } from '../rule.ts'
import { lessonsOn } from './lessons.ts'

const isFree = (half: Half, adult: StaffMember, option: Option): boolean =>
  lessonsOn(adult, half.days[option.day]).every((lesson) => lesson.end <= option.start)

/** H03 [3.2.2]: no session before the timetable of its students has ended, nor before the last lesson of its adults. */
export const afterClass: Rule = {
  code: 'H03',
  applies: () => true,
  arcs: {
    grade: (half, grade, option) =>
      timetableEnd(half.school, grade, half.days[option.day].follows) <= option.start,
    lead: isFree,
    assist: isFree,
  },
}
