import { describe, expect, it } from 'vitest'
import { codes, lists, staffList } from './school-lists.ts'

describe('lists of people', () => {
  it('may name people in two columns', async () => {
    const read = await lists({
      Students: [
        ['No.', 'Class', 'Surname', 'First name'],
        [1, '1A', 'Adams', 'Ann'],
        [2, 'Grade 1 B', 'Baker', 'Ben'],
      ],
      Staff: [
        ['Surname, first name', 'Position', 'Class teacher of'],
        ['Clark, Cara', 'Teacher', '1B'],
      ],
    })
    if (!('lists' in read)) throw new Error(codes(read).join())
    expect(read.lists.classes.map(({ pupils }) => pupils[0]?.name)).toEqual(['Ann Adams', 'Ben Baker'])
    expect(read.lists.teachers.map(({ name, classes: of }) => [name, of])).toEqual([
      ['Clark, Cara', [{ grade: 1, number: 2, letter: 'B' }]],
    ])
    const inChinese = await lists({
      学生: [
        ['姓', '名', '班级'],
        ['王', '一', '三(1)班'],
      ],
      教师: staffList(3),
    })
    expect('lists' in inChinese && inChinese.lists.classes[0]?.pupils[0]?.name).toBe('王一')
  })

  it.each([
    ['工作安排', '一（2）班班主任，教语文', ['语文'], ['1-2']],
    ['任教学科及班级', '数学（三1班）', ['数学（三1班）'], ['3-1']],
    ['职务', '体育专任，兼大队辅导员', ['体育'], []],
    ['分工', '图书管理员', [], []],
  ])('tells subjects and classes among other words: %s %s', async (heading, text, subjects, taught) => {
    const read = await lists({
      学生: [
        ['姓名', '班级'],
        ['王一', '三(1)班'],
      ],
      教师: [
        ['姓名', heading],
        ['张三', text],
      ],
    })
    if (!('lists' in read)) throw new Error(codes(read).join())
    const [one] = read.lists.teachers
    expect(one?.subjects).toEqual(subjects)
    expect(one?.classes.map(({ grade, number }) => `${grade}-${number}`)).toEqual(taught)
  })
})
