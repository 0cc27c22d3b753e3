import { catalogue } from '../message.ts'

/** Taking hold of an adult, a student or a session, and putting it elsewhere. */
export const carryWords = catalogue({
  tray: { zh: '移动人员或学生', en: 'Move people or students' },
  lead: {
    zh: '拖到课次上，或按回车拿起后选择位置。能放的位置会立即标出价格。',
    en: 'Drag onto a session, or press Enter to take hold and choose a place. Places light up with their price at once.',
  },
  student: { zh: '拿起一名学生', en: 'Take hold of a student' },
  person: { zh: '拿起 {name}', en: 'Take hold of {name}' },
  session: { zh: '移动课次', en: 'Move the session' },
  fromPost: { zh: '把 {name} 换到别处', en: 'Put {name} elsewhere' },
  held: { zh: '正拿着：{name}', en: 'You hold: {name}' },
  coming: { zh: '正在计算能放的位置……', en: 'Working out where it may go …' },
  count: {
    zh: '可放{legal}处，受规则限制{barred}处',
    en: 'Allowed places: {legal}; barred by rules: {barred}',
  },
  where: { zh: '放到哪里（按优先次序）', en: 'Where to, the best first' },
  back: { zh: '放回（Esc）', en: 'Put back (Esc)' },
  rooms: { zh: '场地', en: 'Rooms' },
  here: { zh: '移到这一时段', en: 'Move here' },
  fits: { zh: '可放：{price}', en: 'allowed: {price}' },
  barred: { zh: '不可：{rules}', en: 'barred: {rules}' },
  unserved: { zh: '未安排 {unserved}', en: 'unserved {unserved}' },
  dropped: { zh: '{name} → {place}', en: '{name} → {place}' },
  nothing: { zh: '这里不能放。', en: 'It cannot go here.' },
  do: { zh: '就这样改', en: 'Do this' },
  put_lead: { zh: '担任主教', en: 'as lead' },
  put_assist: { zh: '增加为协助', en: 'as one more assistant' },
  put_duty: { zh: '值守', en: 'on site duty' },
  put_exchange: { zh: '互换', en: 'in exchange' },
  put_seat: { zh: '参加', en: 'as a member' },
  put_room: { zh: '换到这一场地', en: 'into this room' },
  put_time: { zh: '改到这一时段', en: 'at this time' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  undone: {
    zh: '已撤销，现在看到的是改动之前的排班表。',
    en: 'Undone; you see the roster before the change.',
  },
  redone: { zh: '已重做。', en: 'Done again.' },
})
