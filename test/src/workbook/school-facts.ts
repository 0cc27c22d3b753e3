/** What is so at a school: in the row of a sheet where other columns say `where`, the cell of a heading. */
interface Fact {
  readonly sheet: string
  readonly where: Readonly<Record<string, string>>
  readonly heading: string
  readonly fact: string
}

const DAYS = ['周一', '周二', '周三', '周四', '周五']
const CLASSES = [...'一二三四五六'].flatMap((grade) => [1, 2].map((number) => `${grade}${number}班`))
const SCHOOL = { sheet: '学校', where: { 编号: '本校' } } as const
const teacher = (id: string) => ({ sheet: '服务人员', where: { 编号: id } })

/** A school of twelve classes as it is: lessons end at 16:05, in the first two grades at 15:10 and on Fridays at 15:15; one small room. */
export const FACTS: readonly Fact[] = [
  { ...SCHOOL, heading: '名称', fact: '城东区第一小学' },
  { ...SCHOOL, heading: '学段', fact: '小学' },
  { ...SCHOOL, heading: '办学性质', fact: '公办' },
  { sheet: '城区', where: { 编号: 'district' }, heading: '名称', fact: '城东区' },
  ...[1, 2, 3, 4, 5, 6].flatMap((grade) =>
    DAYS.map((day) => ({
      sheet: '放学时间',
      where: { 年级: String(grade), 星期: day },
      heading: '放学时间',
      fact: grade > 2 ? '16:05' : day === '周五' ? '15:15' : '15:10',
    })),
  ),
  ...CLASSES.map((name) => ({
    sheet: '场地',
    where: { 编号: `${name}教室` },
    heading: '容纳人数',
    fact: name === '一1班' ? '48' : '50',
  })),
  ...CLASSES.map((name) => ({
    sheet: '场地',
    where: { 编号: `${name}教室` },
    heading: '行政班',
    fact: name,
  })),
  ...Array.from({ length: 26 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`).flatMap((id) => [
    { ...teacher(id), heading: '每周课时上限', fact: id === 'T01' ? '4' : '8' },
    { ...teacher(id), heading: '人员来源', fact: '本校教师' },
  ]),
  { ...teacher('T02'), heading: '不希望时段', fact: '周五/B2' },
]
/** Where this differs from what is supposed. */
export const NOT_SUPPOSED = [
  '学校 名称',
  '城区 名称',
  '放学时间 放学时间',
  '场地 容纳人数',
  '服务人员 每周课时上限',
  '服务人员 不希望时段',
]
