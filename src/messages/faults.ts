import { catalogue } from './message.ts'

/** How faults are listed. */
export const faultWords = catalogue({
  readExpected: { zh: '读到 {read}，应为 {expected}', en: 'read {read}, expected {expected}' },
  read: { zh: '读到 {read}', en: 'read {read}' },
  errors: { zh: '共有 {count} 处错误，数据没有读入。', en: 'Faults: {count}. The input was not taken.' },
  warnings: { zh: '{count} 处提示：', en: 'Warnings: {count}' },
  more: { zh: '另有 {count} 处，按种类：', en: '{count} more, by kind:' },
  alike: { zh: '另有 {count} 处相同', en: 'the same in {count} more' },
  kind: { zh: '{count} 处 {code}：{file}', en: '{count} × {code}: {file}' },
  refusedSchools: { zh: '{count} 所学校不予受理：', en: 'Schools refused: {count}' },
  clean: {
    zh: '没有发现问题：{schools} 所学校，{students} 名学生，{staff} 名服务人员。',
    en: 'Nothing wrong. Schools {schools}, students {students}, staff {staff}.',
  },
  usable: {
    zh: '可以排班：{schools} 所学校，{students} 名学生，{staff} 名服务人员。',
    en: 'It can be solved. Schools {schools}, students {students}, staff {staff}.',
  },
})
