import type { CellValue } from 'hucre'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../models/normal.ts'
import type { Plan } from '../../../models/plan.ts'
import { generate } from '../../../solver/generate/index.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { judged } from '../../../src/workbook/roster/judge.ts'
import { readHandMade } from '../../../src/workbook/roster/read.ts'

const week = normalise(generate('school-S'))
const [school] = week.schools

type Sheets = Readonly<Record<string, CellValue[][]>>

async function read(sheets: Sheets, only?: string) {
  const written = Object.entries(sheets).map(([name, rows]) => ({ name, rows }))
  const book = await readGrids(await writeXlsx({ sheets: written }), 'roster.xlsx')
  if ('fault' in book) throw new Error(book.fault.code)
  return readHandMade(book.grids, week, only)
}

async function planOf(sheets: Sheets): Promise<Plan> {
  const result = await read(sheets)
  if (!result.ok) throw new Error(result.faults.map(({ code, where }) => `${code} ${where}`).join('\n'))
  return result.value
}

async function faultsOf(sheets: Sheets): Promise<string[]> {
  const result = await read(sheets)
  return result.ok ? [] : result.faults.map(({ code, where }) => `${code} ${where}`)
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('not in the week')
  return thing
}

const classes = week.rooms.flatMap((room) => {
  const homeroom = school?.homerooms.find(({ id, grade }) => id === room.homeroom && grade > 2)
  return homeroom === undefined ? [] : [{ room, homeroom }]
})
const [one, two] = [found(classes[0]), found(classes[1])]
const [ann, ben, cleo] = [0, 1, 2].map((at) => found(week.staff[at]))
const homework = found(week.activities.find(({ category }) => category === 'homework'))
const club = found(week.activities.find(({ category, run }) => category === 'sports' && run === 1))
const hall = found(week.rooms.find(({ homeroom, parallel }) => homeroom === null && parallel === 1))
const days = ['星期一', '星期二', '星期三', '星期四', '星期五']
/** The block in which a class of the week does its homework. */
const [block] = school?.blocks.filter(({ code, weekday }) => code === 'B1' && weekday === 1) ?? []
const time = `${block?.start}—${block?.end}`

const told = ({ sessions }: Plan) =>
  sessions.map(({ date, blocks, activity, room, lead, assistants }) =>
    [date.slice(8), blocks.join('+'), activity, room, [lead, ...assistants].join('+')].join(' '),
  )
const lesson = (date: number, activity: { id: string }, room: { id: string }, lead: { id: string }) =>
  `${date} B1 ${activity.id} ${room.id} ${lead.id}`

describe('a timetable with weekdays as columns', () => {
  it('has classes as rows and a teacher in each cell, in the classroom and for the time of the title', async () => {
    const plan = await planOf({
      Sheet1: [
        [`${school?.name}课后服务安排表（${time}）`],
        [],
        ['班级＼星期', ...days],
        [one.homeroom.name, ann?.name ?? '', `${ben?.name}老师`, '—', null, null],
        [two.homeroom.name, null, null, null, null, `${cleo?.name}、${ann?.name}`],
        ['备注：请准时到岗。'],
      ],
    })
    expect(told(plan)).toEqual([
      lesson(23, homework, one.room, found(ann)),
      lesson(24, homework, one.room, found(ben)),
      `${lesson(27, homework, two.room, found(cleo))}+${ann?.id}`,
    ])
    const members = new Set(
      week.students.filter(({ homeroom }) => homeroom === one.homeroom.id).map(({ id }) => id as string),
    )
    expect(plan.sessions[0]?.students.length).toBeGreaterThan(5)
    expect(plan.sessions[0]?.students.every((id) => members.has(id))).toBe(true)
    const { certificate } = judged(week, plan, 'test')
    expect(certificate.faults).toEqual([])
    expect(certificate.complete).toBe(false)
  })

  it('tells activity, room and lead in the cells, in any order and with any signs between them', async () => {
    const forms = [
      `${homework.name} ${ann?.name} ${hall.name}`,
      `${homework.name}（${hall.name}）${ann?.name}老师`,
      `${ann?.name}\n${homework.name}\n${hall.name}`,
      `${hall.name}：${homework.name}/${ann?.name}`,
      `${homework.name}、${ann?.name}，${hall.name} 12人`,
    ]
    const plan = await planOf({
      课表: [
        ['时间', '班级', ...days],
        [time, one.homeroom.name, ...forms],
      ],
    })
    expect(told(plan)).toEqual([23, 24, 25, 26, 27].map((date) => lesson(date, homework, hall, found(ann))))
    expect(plan.sessions[4]?.students).toHaveLength(12)
  })

  it('has clubs as rows, with what they need beside the days', async () => {
    const plan = await planOf({
      社团: [
        [
          '序号',
          '社团名称',
          '负责教师',
          '活动地点',
          '参加年级',
          '时间',
          '周一',
          '周二',
          '周三',
          '周四',
          '周五',
          '备注',
        ],
        [1, club.name, ann?.name ?? '', hall.name, '三至六年级', time, '√', null, null, '8人', null, '带水'],
      ],
    })
    expect(told(plan)).toEqual([lesson(23, club, hall, found(ann)), lesson(26, club, hall, found(ann))])
    const [open, eight] = plan.sessions
    expect(open?.students.length).toBeLessThanOrEqual(club.max)
    expect(eight?.students.length).toBeLessThanOrEqual(8)
    const wishing = week.students
      .filter(
        ({ grade, choices }) => grade > 2 && choices.some(({ activities }) => activities.includes(club.id)),
      )
      .map(({ id }) => id as string)
    expect(open?.students.every((id) => wishing.includes(id))).toBe(true)
  })

  it('has columns for activity, teacher and place below each day, or blocks', async () => {
    const parts = await planOf({
      Sheet1: [
        [null, '周一', null, null, '周二', null, null],
        ['班级', '项目', '教师', '地点', '项目', '教师', '地点'],
        [
          one.homeroom.name,
          homework.name,
          ann?.name ?? '',
          hall.name,
          homework.name,
          ben?.name ?? '',
          hall.name,
        ],
      ],
    })
    expect(told(parts)).toEqual([
      lesson(23, homework, hall, found(ann)),
      lesson(24, homework, hall, found(ben)),
    ])
    const blocks = await planOf({
      Sheet1: [
        ['班级', '周一', null, '周二', null],
        [null, 'B1', 'B2', 'B1', 'B2'],
        [
          one.homeroom.name,
          `${homework.name} ${ann?.name}`,
          null,
          null,
          `${club.name} ${ben?.name} ${hall.name}`,
        ],
      ],
    })
    expect(told(blocks)).toEqual([
      lesson(23, homework, one.room, found(ann)),
      lesson(24, club, hall, found(ben)).replace('B1', 'B2'),
    ])
  })

  it('has days as rows', async () => {
    const plan = await planOf({
      Sheet1: [
        ['课后服务安排表'],
        ['星期', '时段', one.homeroom.name, two.homeroom.name],
        ['周一', 'B1', `${homework.name} ${ann?.name}`, `${homework.name} ${ben?.name}`],
        ['周二', 'B1', null, `${homework.name} ${cleo?.name}`],
      ],
    })
    expect(told(plan).sort()).toEqual(
      [
        lesson(23, homework, one.room, found(ann)),
        lesson(23, homework, two.room, found(ben)),
        lesson(24, homework, two.room, found(cleo)),
      ].sort(),
    )
  })

  it('may be a sheet for each teacher and each room: what several tell of is one session', async () => {
    const row = (cell: string) => [
      ['时间', ...days],
      [time, cell, null, null, null, null],
    ]
    const plan = await planOf({
      [found(ann).name]: row(`${homework.name} ${hall.name} ${one.homeroom.name}`),
      [found(ben).name]: row(`${homework.name} ${hall.name}（协助）`),
      [hall.name]: row(`${homework.name} ${ann?.name} ${one.homeroom.name}`),
    })
    expect(told(plan)).toEqual([`${lesson(23, homework, hall, found(ann))}+${ben?.id}`])
  })

  it('has every word that the week has not, and all that is missing, told with its cell', async () => {
    expect(
      await faultsOf({
        Sheet1: [
          ['班级', '周一', '周二'],
          [one.homeroom.name, `${homework.name} 张三丰`, `${homework.name}`],
          ['九年级8班', `${homework.name} ${ann?.name}`, null],
        ],
      }),
    ).toEqual(['ROSTER_WORD Sheet1!B2', 'ROSTER_LACKS Sheet1!C2', 'ROSTER_LACKS Sheet1!B3'])
    expect(
      await faultsOf({
        Sheet1: [
          ['时间', '班级', '周一', '周六'],
          ['18:00-19:00', one.homeroom.name, `${homework.name} ${ann?.name}`, null],
          [time, '九年级8班', `${homework.name} ${ann?.name} ${hall.name}`, `${homework.name} ${ann?.name}`],
        ],
      }),
    ).toEqual(['ROSTER_LACKS Sheet1!D3'])
  })

  it('says which sheet was read, and reads the one that is asked for', async () => {
    const list = [
      ['星期', '时段', '服务项目', '场地', '主教', '班级'],
      ['周二', 'B1', homework.name, hall.name, ann?.name ?? '', one.homeroom.name],
    ]
    const tab = [['班级', '周一'].concat('周二'), [one.homeroom.name, `${homework.name} ${ben?.name}`, null]]
    const both = await read({ 课次: list, 手工: tab })
    expect(both.ok && both.notes.map(({ code, params }) => `${code} ${params['others']}`)).toEqual([
      'ROSTER_SHEETS 手工',
    ])
    expect(both.ok && told(both.value)).toEqual([lesson(24, homework, hall, found(ann))])
    const asked = await read({ 课次: list, 手工: tab }, '手工')
    expect(asked.ok && told(asked.value)).toEqual([lesson(23, homework, one.room, found(ben))])
    const none = await read({ 课次: list }, '手工')
    expect(none.ok ? [] : none.faults.map(({ code }) => code)).toEqual(['BOOK_SHEET_MISSING'])
  })
})
