import { describe, expect, it } from 'vitest'
import { edit, refusedFor, Stage } from './stage.ts'

const evening = ['7a', '7b']

describe('H05 evening', () => {
  it('takes evening blocks for grades 7 to 9 with self-study and tutoring', () => {
    expect(refusedFor((input) => edit(input.activities, 'tutoring', { blocks: [{ block: 'N1' }] }))).toEqual(
      [],
    )
    const stage = new Stage()
    stage.session('self', 0, 'N1', { students: evening })
    expect(stage.broken()).toEqual({})
  })

  it('refuses an evening block for a lower grade', () => {
    const refused = refusedFor((input) => {
      for (const block of input.schools[0]?.blocks ?? []) if (block.code === 'N1') block.grades = [6, 7]
    })
    expect(refused).toEqual(['H05'])
  })

  it('refuses another activity that asks for evening blocks, by kind or by a code that only they bear', () => {
    for (const pattern of [{ kind: 'evening' as const }, { block: 'N1' }, { block: 'N1', weekday: 2 }])
      expect(refusedFor((input) => edit(input.activities, 'chess', { blocks: [pattern] }))).toEqual(['H05'])
    const shared = refusedFor((input) => {
      edit(input.activities, 'chess', { blocks: [{ block: 'N1' }] })
      for (const block of input.schools[0]?.blocks ?? [])
        if (block.code === 'N1' && block.weekday === 2)
          Object.assign(block, { kind: 'extended', start: '18:30' })
    })
    expect(shared).toEqual([])
  })

  it('is broken by each member of another session in an evening block', () => {
    const stage = new Stage((input) => edit(input.activities, 'care', { blocks: [{ block: 'N1' }] }))
    stage.session('care', 0, 'N1', { students: evening })
    expect(stage.broken()).toEqual({ H05: 2 })
  })
})
