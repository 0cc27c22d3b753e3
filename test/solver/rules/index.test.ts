import { describe, expect, it } from 'vitest'
import { rules as catalogue, RULE_CODES } from '../../../models/policy/rules.ts'
import { week } from '../../../models/week.ts'
import { ruleList, rules } from '../../../solver/rules/index.ts'
import { refusedSchools } from '../../../solver/rules/refusals.ts'
import { readTree } from '../../tree.ts'
import { Stage } from './stage.ts'
import { smallWeek } from './week.ts'

describe('the registry of rules', () => {
  it('holds every code of the catalogue under its own name, in order', () => {
    expect(Object.keys(rules)).toEqual([...RULE_CODES])
    expect(ruleList.map(({ code }) => code)).toEqual([...RULE_CODES])
  })

  it('has a file for every rule, named as in the catalogue', () => {
    const files = new Set(readTree(/^solver\/rules\/[a-z-]+\.ts$/).keys())
    expect(
      Object.values(catalogue)
        .map(({ slug }) => `solver/rules/${slug}.ts`)
        .filter((file) => !files.has(file)),
    ).toEqual([])
  })

  it('leaves out what the problem cannot break', () => {
    const { problem } = new Stage()
    const idle = ruleList.filter((rule) => !rule.applies(problem)).map(({ code }) => code)
    expect(idle).toEqual(['H02', 'H12', 'H15', 'H17', 'H18', 'H19', 'H20'])
  })

  it('starts with nothing broken', () => {
    const stage = new Stage()
    expect(stage.broken()).toEqual({})
    expect(stage.state.broken).toBe(0)
  })
})

describe('refused schools', () => {
  it('are named each with its rules, in order of code', () => {
    const input = smallWeek()
    for (const school of input.schools) school.writtenHomework = [{ grade: 1, minutes: 10 }]
    for (const activity of input.activities) activity.tags = ['exam_drill']
    expect(refusedSchools(week.parse(input))).toEqual([
      { school: 'S', rules: ['H12', 'H14'] },
      { school: 'X', rules: ['H14'] },
    ])
    expect(refusedSchools(week.parse(smallWeek()))).toEqual([])
  })
})
