import type { Fault } from '../faults.ts'
import type { School } from '../school.ts'
import type { SignUp, Student } from '../student.ts'
import type { Facts } from './facts.ts'
import { duplicates, error, type Row, unknown } from './fault.ts'

/** Blocks that a sign-up names: there on that weekday, for the grade, of the right kind. */
export function signUpFaults(
  student: Student,
  school: School,
  signUp: SignUp,
  field: string,
  row: Row,
  facts: Facts,
): Fault[] {
  if (signUp.until === null && signUp.extra.length === 0) return []
  const there = facts.blocksOn(school, signUp.weekday)
  const own = there.filter((block) => block.grades.includes(student.grade))
  const one = (code: string, path: string, regular: boolean): Fault[] => {
    const block = there.find((candidate) => candidate.code === code)
    const where = `${row.where}.${path}`
    const fitting = own.filter((candidate) => (candidate.kind === 'regular') === regular)
    const expected = fitting.map((candidate) => candidate.code)
    const params = {
      entity: row.entity,
      id: row.id,
      block: code,
      grade: student.grade,
      weekday: signUp.weekday,
    }
    if (block === undefined) return [unknown(row, path, 'block', code, expected)]
    if (!block.grades.includes(student.grade))
      return [error('BLOCK_NOT_FOR_GRADE', { where, read: code, expected, params, school: school.id })]
    if ((block.kind === 'regular') === regular) return []
    return [
      error(regular ? 'UNTIL_NOT_REGULAR' : 'EXTRA_IS_REGULAR', {
        where,
        read: `${code} ${block.kind}`,
        expected,
        params: { ...params, kind: block.kind },
        school: school.id,
      }),
    ]
  }
  return [
    ...(signUp.until === null ? [] : one(signUp.until, `${field}.until`, true)),
    ...signUp.extra.flatMap((code, index) => one(code, `${field}.extra[${index}]`, false)),
    ...duplicates(row, `${field}.extra`, signUp.extra),
  ]
}
