/** A time such as `15:20–16:05` or `下午3点20分-4点05分`, as it stands in a text. */
export const TIME =
  /(?:上午|下午|晚上)?\d{1,2}(?:[:点时]\d{2}分?|点)\s*(?:[-–—~至到]|--)\s*(?:上午|下午|晚上)?\d{1,2}(?:[:点时]\d{2}分?|点)/u

/** Whether a text is a time and nothing else. */
export const isTime = (text: string): boolean => {
  const whole = text.normalize('NFKC').replace(/\s/gu, '')
  return TIME.exec(whole)?.[0] === whole
}

/** Marks that say that somebody comes, or that nobody does. */
export const YES = /^[√✓✔●○☑有是]$/u
export const NOTHING = /^(?:[-–—/\\×✗xX无休]+|none)$/u
/** Words beside names that say nothing of their own. */
export const FILLER =
  /^(?:老师|教师|负责|负责人|主教|带班|带队|看护|辅导|地点|场地|教室|班级|项目|时间|人员|在|由|于|共|的|课|teacher|lead|room|in|with|at|by|mr|ms)$/iu
/** What follows a name: 王芳老师. */
export const TITLE = /^(?:老师|教师|负责人?|主教|带班|带队)/u
/** Where a number of children is told. */
export const COUNT = /^(?:共|约)?(\d{1,4})(?:人|名|个|位)?$/u
/** 第一时段, 第2节: a block by its place in the day. */
export const NTH = /^第?([一二三四五1-5])(?:个)?(?:时段|节课?|课时)$/u
export const ASSISTS = /^(?:协助|助教|配班|assists?)$/iu
export const DUTY = /^(?:值守|值班|duty)$/iu
