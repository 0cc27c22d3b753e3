import { describe, expect, it } from 'vitest'
import { classOf } from '../../../src/workbook/start/classes.ts'
import { THIS_YEAR } from './school-lists.ts'

describe('the name of a class', () => {
  it.each([
    ['三年级1班', 3, 1],
    ['三（１）班', 3, 1],
    ['三1班', 3, 1],
    ['3-1', 3, 1],
    ['3.12', 3, 12],
    ['六年级十二班', 6, 12],
    ['初二(3)班', 8, 3],
    ['八年级三班', 8, 3],
    ['301', 3, 1],
    ['王芳', 0, 0],
    ['2026301', 0, 0],
    ['2023级1班', 4, 1],
    ['２０２６级（12）班', 1, 12],
    ['小学2021级三班', 6, 3],
    ['初中2025级3班', 8, 3],
    ['24级2班', 3, 2],
    ['2027级1班', 0, 0],
    ['2016级1班', 0, 0],
    ['三（1）阳光班', 3, 1],
    ['Year 4 Class 1', 4, 1],
    ['Y3 Class 12', 3, 12],
    ['Grade 3, Class 2', 3, 2],
    ['Class 2, Grade 3', 3, 2],
    ['Class teacher', 0, 0],
  ])('%s', (text, grade, number) => {
    expect(classOf(text, null, THIS_YEAR)).toEqual(grade === 0 ? null : { grade, number })
  })
})
