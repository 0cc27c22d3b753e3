import { describe, expect, it } from 'vitest'
import { Stage } from './stage.ts'

const two = ['3a', '3b']

/** Moves one cell of a state to a session behind the back of its elementary changes. */
function misplace(stage: Stage, student: number, block: string, session: number): void {
  const slot = stage.problem.slots.findIndex((entry) => entry.day === 0 && entry.block.code === block)
  stage.state.at[student * stage.problem.slots.length + slot] = session
}

describe.each([
  ['H01', 'B2', 'care'],
  ['H04', 'B3', 'care'],
  ['H05', 'N1', 'self'],
])('%s, blocks like %s', (code, block, activity) => {
  const students = code === 'H05' ? ['7a', '7b'] : two
  const other = code === 'H05' ? 6 : 2

  it('are served or unserved', () => {
    const stage = new Stage()
    stage.session(activity, 0, block, { students })
    expect(stage.broken()).toEqual({})
  })

  it('are not in a session that does not list the student', () => {
    const stage = new Stage()
    const session = stage.session(activity, 0, block, { students })
    misplace(stage, other, block, session)
    expect(stage.broken()).toEqual({ [code]: 1 })
  })

  it('are not in a session that is not open', () => {
    const stage = new Stage()
    misplace(stage, other, block, 40)
    expect(stage.broken()).toEqual({ [code]: 1 })
  })

  it('are not in a session of another block', () => {
    const stage = new Stage()
    const session = stage.session('care', 1, 'B2', { students: two })
    misplace(stage, code === 'H05' ? 6 : 0, block, session)
    expect(stage.broken()).toEqual({ [code]: 1 })
  })

  it('are not simply forgotten', () => {
    const stage = new Stage()
    misplace(stage, other, block, -2)
    expect(stage.broken()).toEqual({ [code]: 1 })
  })
})
