import { catalogue } from './message.ts'

/** What `--help` says. */
export const helpWords = catalogue({
  program: {
    zh: '课后：为全区学校排课后服务，每周每校一份合规的排班表。',
    en: 'Kehou plans the after-school service of a school district: each week, a verified roster for every school.',
  },
  generate: { zh: '生成一个样例区的一周数据', en: 'write the week of a reference district' },
  check: { zh: '核对输入数据，一次列出全部问题', en: 'check a week and list all that is wrong with it' },
  solve: { zh: '排一周的课后服务，核验后写出', en: 'solve a week, verify the roster and write it' },
  loans: {
    zh: '排一周，列出跨校支援、其得益和多一个教师日值多少',
    en: 'solve a week, list its loans, what they bring and what one more teacher-day is worth',
  },
  simulate: {
    zh: '逐周模拟一个学期，看教师和学生是否公平',
    en: 'plan the weeks of a term one after another and tell how fair it was',
  },
  serve: {
    zh: '启动服务：接口和页面（设置见 docs/settings.md）',
    en: 'serve the API and the page (settings: docs/settings.md)',
  },
  worker: {
    zh: '为服务承担排班、导入、导出等任务，可同时启动多个',
    en: 'take jobs of the service: any number of workers, on any machines',
  },
  backup: {
    zh: '把服务的全部数据备份到一个新文件，服务可以照常运行',
    en: 'write all that the service keeps to a new file, while it runs or not',
  },
  restore: { zh: '从备份恢复到一个空数据库', en: 'fill an empty database from a backup' },
  audit: {
    zh: '核验操作记录：是否有记录被修改、插入或删除',
    en: 'check the record of deeds: whether any was changed, put in or taken out',
  },
  password: {
    zh: '给账号一个新的一次性密码（已停用的账号同时启用），用于忘记密码时',
    en: 'give an account a new one-time password, and open it where it is closed: for when one is lost',
  },
  login: { zh: '账号，如 bureau', en: 'the login, such as bureau' },
  backupFile: { zh: '备份文件', en: 'the backup' },
  weeks: { zh: '模拟几周（默认 {weeks} 周）', en: 'how many weeks ({weeks})' },
  recommend: {
    zh: '荐人荐位：谁能主教一个课次，学生能去哪里，两人互换行不行',
    en: 'who could lead a session, where a student could be, what an exchange would do',
  },
  explain: {
    zh: '说明：为什么是这个人，为什么没有这个孩子，怎样才能多安排',
    en: 'why this person, why not this child, what would serve those left over',
  },
  compare: { zh: '比较同一周的两份排班表', en: 'two rosters of one week side by side' },
  session: {
    zh: '课次或值守，写作 活动组@日期 时段、值守@日期；几人担任的在后面加 =姓名',
    en: 'a session or site duty, as GROUP@DATE BLOCK or DUTY@DATE; =NAME where several hold it',
  },
  studentAt: { zh: '学生和时段，写作 学生@日期 时段', en: 'a student and a block, as STUDENT@DATE BLOCK' },
  swap: {
    zh: '互换：与 --session 互换的课次或值守，或与 --student 互换的学生；不写则列出能与谁互换',
    en: 'what is exchanged with --session, or the student with --student; left empty: with whom it could be',
  },
  outExchange: {
    zh: '把 --swap 写明的互换办成：核验后写入此文件夹',
    en: 'make the exchange that --swap names: verified, and written to this folder',
  },
  away: { zh: '现任者不在，不另接任务', en: 'the holder is away and takes nothing instead' },
  earlier: {
    zh: '本月较早的排班表，计入代班次数，可重复',
    en: 'an earlier roster of the month, whose covers count; may be repeated',
  },
  child: { zh: '学生和项目，写作 学生=项目', en: 'a student and an activity' },
  unserved: {
    zh: '为什么有未安排的学生时段，怎样才能安排',
    en: 'why somebody is unserved, and what would serve them',
  },
  startFrom: {
    zh: '从这份排班表开始（同一周，如手工排班表）；结果不会比它差',
    en: 'begin with this roster of the week, such as one that people made; the result is no worse',
  },
  worth: {
    zh: '一所学校再多一份人员、场地、名额或经费值多少',
    en: 'what one more of anything is worth at a school',
  },
  letters: {
    zh: '给每名学生家长和每名服务人员写一封信，放入文件夹',
    en: 'write a letter to every family and every adult into a folder',
  },
  onlySchool: { zh: '学校编号或名称', en: 'a school, by id or name' },
  workOfExplain: {
    zh: '每次重新排的工作量，以千次改动计（默认 {work}；写信时为 2）',
    en: 'work of each solve, in thousands of changes ({work}; 2 for letters)',
  },
  rebalance: {
    zh: '发生变动后，对已公布的排班表调课调班：最多三个方案，从改动最少到得分最好',
    en: 'repair a published roster after something happened: up to three repairs, from the fewest changes to the best score',
  },
  changes: {
    zh: '变动文件（JSON，或变动表CSV），可重复',
    en: 'a file of changes (JSON, or events as CSV); may be repeated',
  },
  absent: {
    zh: '谁何时不能到，如 李老师@周三，可重复',
    en: 'who cannot be there, such as Li@Wed; may be repeated',
  },
  closed: {
    zh: '场地或校外活动场所何时不可用，如 R1@周三，可重复',
    en: 'a room or venue that is closed, such as R1@Wed; may be repeated',
  },
  withdrawn: {
    zh: '学生从何日起退出，如 S1@周三，可重复',
    en: 'a student who withdraws, such as S1@Wed; may be repeated',
  },
  cancelled: {
    zh: '停课的一天，可指定学校，可重复',
    en: 'a day without service, of one school if it is named; may be repeated',
  },
  classAway: {
    zh: '外出或停课的班级和日期，可重复',
    en: 'a class that is away (a trip, quarantine), and its days; may be repeated',
  },
  budget: {
    zh: '学校新的每周经费额度（元），可重复',
    en: 'the new weekly budget of a school in yuan; may be repeated',
  },
  from: {
    zh: '此刻之前的安排不动，如 2026-11-25T12:00',
    en: 'change nothing that begins before, such as 2026-11-25T12:00',
  },
  students: { zh: '最多影响几名学生', en: 'disturb at most so many students' },
  adults: { zh: '最多影响几名服务人员', en: 'disturb at most so many adults' },
  accept: { zh: '采用哪个方案：fewest、between、best', en: 'the repair to take: fewest, between, best' },
  workOfRepair: {
    zh: '后两个方案各搜索几轮（默认 {rounds} 轮）',
    en: 'rounds of search for each further repair ({rounds})',
  },
  verify: { zh: '只凭排班表文件核验它', en: 'verify a roster from its file alone' },
  start: {
    zh: '由班级名单和教师名单生成一周数据初稿',
    en: 'make a first draft of a week from lists of classes and teachers',
  },
  lists: {
    zh: '名单所在的工作簿（.xlsx），可以不止一个',
    en: 'workbooks (.xlsx) with the lists',
  },
  monday: { zh: '要排的那一周的星期一（默认下一周）', en: 'Monday of the week to plan (of the next week)' },
  schoolName: {
    zh: '学校名称（默认取自名单的标题）',
    en: 'name of the school (as a title of the lists has it)',
  },
  template: { zh: '写一份待填写的Excel模板', en: 'write an empty workbook to fill in' },
  outBook: { zh: '写成这个工作簿（.xlsx）', en: 'write this workbook (.xlsx)' },
  importRoster: {
    zh: '导入学校自己的排班表，逐条核验并评分',
    en: 'read a roster that a school made, verify and score it',
  },
  demo: { zh: '排一个有12所学校的示范区', en: 'solve a demonstration district of 12 schools' },
  report: {
    zh: '把一份排班表写成报告、工作簿和安排表',
    en: 'write the report, workbooks and timetables of a roster',
  },
  plain: { zh: '只写JSON和CSV，不写报告和工作簿', en: 'JSON and CSV alone, no report and no workbooks' },
  names: {
    zh: '在班级页、离校名单和表格中写出学生姓名，取自这个工作簿的“学生对照”（文件含姓名，勿外传）',
    en: 'write names beside ids of students on pages and lists, from the sheet of names in this workbook (keep such files in the school)',
  },
  calendars: {
    zh: '另为每人和每名学生写一份日历（.ics）',
    en: 'also write a calendar (.ics) for every person and student',
  },
  revision: {
    zh: '日历的修订号，再次导入时以大者为准（默认为已发生的变动数）',
    en: 'number of the calendars’ edition; a higher one replaces what was imported (counts the events)',
  },
  case: { zh: '样例名称，如 school-S、district-12', en: 'name of the case, such as school-S or district-12' },
  input: {
    zh: 'Excel工作簿（.xlsx）、CSV文件夹或JSON文件',
    en: 'an Excel workbook (.xlsx), a folder of CSV, or a JSON file',
  },
  against: {
    zh: '与上次导入的数据对照，说明有哪些变动',
    en: 'tell what it changes against the week imported last',
  },
  noted: {
    zh: '以前核对时记下的末尾（区:序号:哈希），核对它是否仍在记录中；可多次给出',
    en: 'an end that an earlier check told (DISTRICT:NUMBER:HASH), which must still be in the record; may be repeated',
  },
  rosterFile: { zh: 'roster.json', en: 'a roster.json' },
  rosterBook: { zh: '排班表工作簿（.xlsx）', en: 'a workbook (.xlsx) with the roster' },
  ofWeek: {
    zh: '该排班表所属的一周数据（默认在同一个工作簿里）',
    en: 'the week that the roster is for (in the same workbook)',
  },
  ofSheet: {
    zh: '只读这个工作表（默认：课次表，或按星期排列的各个安排表）',
    en: 'read this sheet alone (that of sessions, or the timetables by weekday)',
  },
  outRoster: { zh: '另写成这个排班表文件（.json）', en: 'write it as this roster file (.json)' },
  out: { zh: '写到这个文件夹', en: 'write into this folder' },
  outOrFile: {
    zh: '写到这个文件夹（CSV），或以 .xlsx、.json 结尾的文件',
    en: 'write into this folder (CSV), or this file, when it ends in .xlsx or .json',
  },
  serveDemo: {
    zh: '排好后公布，并启动服务和页面',
    en: 'publish what came out and serve it: API and page',
  },
  outDemo: { zh: '写到这个文件夹（默认 kehou-demo）', en: 'write into this folder (kehou-demo)' },
  force: { zh: '替换已有的文件', en: 'replace files that are there already' },
  seed: { zh: '随机种子，0或正整数（默认 {seed}）', en: 'seed, 0 or more ({seed})' },
  seedOfCase: {
    zh: '随机种子，0或正整数（默认用样例自己的）',
    en: 'seed, 0 or more (that of the case)',
  },
  work: { zh: '最多排几轮（默认 {rounds} 轮）', en: 'stop after this many rounds ({rounds})' },
  coolings: {
    zh: '每次降温的经过，如 1,24@9:12（重做一次限时的排班时用，照抄 run.json 里的）',
    en: 'coolings, such as 1,24@9:12: to do a run limited by time again (as run.json says them)',
  },
  time: { zh: '最多用多少时间，如 90s、2m', en: 'stop after this time, such as 90s or 2m' },
  gap: {
    zh: '已证最优的至多再低百分之几即停',
    en: 'stop when the best is proved to be at most this many percent lower',
  },
  preset: { zh: '权重方案：{names}', en: 'weights: {names}' },
  workers: { zh: '工作线程数（默认与处理器数相同）', en: 'worker threads (one for each processor)' },
  noProof: {
    zh: '不证明与最优的差距，时间都用来排班',
    en: 'prove no gap: all the time goes into the roster',
  },
  noLoans: { zh: '不安排跨校支援', en: 'lend no teachers between schools' },
  loanRounds: {
    zh: '商定跨校支援的轮数上限（默认：有益就继续）',
    en: 'rounds of deciding on loans at the most (default: while they pay)',
  },
  lang: { zh: '界面语言 zh 或 en', en: 'language, zh or en' },
  json: {
    zh: '在标准输出写一份JSON，此外什么都不写',
    en: 'write one JSON document to standard output, and nothing else',
  },
  quiet: { zh: '只报告错误', en: 'say nothing but errors' },
  help: { zh: '显示用法', en: 'show this help' },
  version: { zh: '显示版本', en: 'show the version' },
  usage: { zh: '用法：', en: 'Usage:' },
  options: { zh: '选项：', en: 'Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  exitCodes: { zh: '退出码：', en: 'Exit codes:' },
})
