import { catalogue } from './message.ts'

/** What each exit code means. */
export const exitWords = catalogue({
  done: { zh: '完成（按一次Ctrl-C提前结束的也算）', en: 'done, also when one Ctrl-C ended it early' },
  unexpected: { zh: '程序出错', en: 'the program failed' },
  usage: { zh: '命令行写错', en: 'wrong command line' },
  input: { zh: '输入数据有错，没有读入', en: 'the input has faults and was not taken' },
  refused: { zh: '有学校不予受理，其余学校已排好', en: 'some schools are refused, the others are solved' },
  invalid: {
    zh: '排班表没有通过核验（solve：出错的学校已改用稳妥方案）；audit：操作记录没有通过核验',
    en: 'the roster does not pass verification (solve: schools at fault were given a safe one); audit: the record does not',
  },
  aborted: { zh: '按Ctrl-C中止，什么都没有写', en: 'ended by Ctrl-C at once; nothing was written' },
  output: { zh: '结果无法写出', en: 'the result could not be written' },
  pins: {
    zh: '有锁定无法遵守；solve：排班表遵守其余所有规则，已写出；rebalance：什么都没有写',
    en: 'some pins could not be kept (solve: the roster keeps every other rule and was written; rebalance: nothing was written)',
  },
  budget: {
    zh: '受影响人数上限或经费额度之内没有可行的调整，什么都没有写',
    en: 'no repair keeps within the budget of disturbance, or of pay; nothing was written',
  },
})
