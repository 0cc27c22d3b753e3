import { at } from '../input.ts'
import { homework, selfStudy, set, studentOf, tutoring, type Variant } from './base.ts'
import { variant } from './variant.ts'

const grade3 = { grade: 3 }

/** Homework, tutoring and self-study beside the clubs. */
export const homeworkVariants: readonly Variant[] = [
  variant('先作业后社团', 'homework, then clubs', grade3),
  variant('一个班分两组做作业', 'a homeroom divided for homework', grade3, (week) => {
    set(week.activities, 3, { max: 2, studentsPerAdult: 2 })
  }),
  variant('两个班合并做作业', 'two homerooms share a homework group', { grade: 3, students: 4 }, (week) => {
    at(week.schools, 0).homerooms.push({ id: '3-2', grade: 3, name: '3年级2班' })
    set(week.students, 2, { homeroom: '3-2' })
    set(week.students, 3, { homeroom: '3-2' })
    set(week.activities, 3, { mergeHomerooms: true })
  }),
  variant('两个班不合并', 'two homerooms, two homework groups', { grade: 3, students: 4 }, (week) => {
    at(week.schools, 0).homerooms.push({ id: '3-2', grade: 3, name: '3年级2班' })
    set(week.students, 2, { homeroom: '3-2' })
    set(week.students, 3, { homeroom: '3-2' })
  }),
  variant('作业时段有学业辅导', 'tutoring beside homework', { grade: 3, staff: 3 }, (week) => {
    week.activities.push(tutoring())
    set(week.students, 0, { tutoring: { needed: true, willing: true } })
    set(week.students, 1, { tutoring: { needed: true, willing: true } })
  }),
  variant('不愿参加的不辅导', 'tutoring only for the willing', grade3, (week) => {
    week.activities.push(tutoring())
    set(week.students, 0, { tutoring: { needed: true, willing: false } })
  }),
  variant('作业时段可以自习', 'self-study in the homework block', grade3, (week) => {
    week.activities.push(selfStudy(2))
    set(week.activities, 3, { max: 2, studentsPerAdult: 2 })
  }),
  variant(
    '作业辅导找任课教师',
    'homework with a teacher who knows the class',
    { grade: 3, staff: 3 },
    (week) => {
      set(week.staff, 2, { homerooms: ['3-1'], carried: { load: 90, late: 0, loans: 0 } })
    },
  ),
  variant('当天不做作业', 'no homework block that day', grade3, (week) => {
    at(week.schools, 0).homeworkBlocks = [{ grade: 3, weekday: 1, blocks: [] }]
  }),
  variant('作业放在第二段', 'homework in the second block', grade3, (week) => {
    at(week.schools, 0).homeworkBlocks = [{ grade: 3, weekday: 1, blocks: ['B2'] }]
  }),
  variant('须分开的两人同班做作业', 'kept apart, yet one homework group', grade3, (week) => {
    set(week.students, 0, { keepApart: ['S2'] })
  }),
  variant(
    '一二年级与三年级同一时段',
    'clubs for grade 2 while grade 3 does homework',
    { grade: 3, students: 2 },
    (week) => {
      const school = at(week.schools, 0)
      school.homerooms.push({ id: '2-1', grade: 2, name: '2年级1班' })
      school.timetable.push({ grade: 2, weekday: 1, end: '16:05' })
      for (const block of school.blocks) block.grades = [2, 3]
      for (const n of [3, 4])
        week.students.push({
          ...studentOf(n, [1], 2),
          choices: [{ weekday: null, activities: ['chess', 'paper'] }],
        })
      set(week.activities, 3, { ...homework(4), grades: [3] })
    },
  ),
]
