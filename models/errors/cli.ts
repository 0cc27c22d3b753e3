import type { ErrorArea } from './entry.ts'

const SEE_HELP = { zh: '用 kehou --help 查看用法。', en: 'See kehou --help.' }

/** What can be wrong with a command line, and with a run as a whole. */
export const cliErrors = {
  CLI_COMMAND: {
    cause: { zh: '没有“{read}”这个命令。', en: 'There is no command {read}.' },
    action: SEE_HELP,
  },
  CLI_COMMAND_MISSING: {
    cause: { zh: '没有写命令。', en: 'No command was given.' },
    action: SEE_HELP,
  },
  CLI_OPTION: {
    cause: { zh: '没有“{read}”这个选项。', en: 'There is no option {read}.' },
    action: SEE_HELP,
  },
  CLI_OPTION_MISSING: {
    cause: { zh: '缺少选项 {read}。', en: 'The option {read} is missing.' },
    action: SEE_HELP,
  },
  CLI_VALUE_MISSING: {
    cause: { zh: '选项 {read} 后面缺少取值。', en: 'The option {read} needs a value.' },
    action: SEE_HELP,
  },
  CLI_VALUE: {
    cause: { zh: '选项 {option} 的取值“{read}”不对。', en: 'The option {option} cannot be "{read}".' },
    action: { zh: '应为：{expected:form}。', en: 'It should be: {expected:form}.' },
  },
  CLI_ARGUMENT_MISSING: {
    cause: { zh: '缺少参数 {read}。', en: 'The argument {read} is missing.' },
    action: SEE_HELP,
  },
  CLI_ARGUMENTS: {
    cause: { zh: '参数太多。', en: 'There are too many arguments.' },
    action: SEE_HELP,
  },
  CLI_CASE: {
    cause: { zh: '没有“{read}”这个样例。', en: 'There is no case {read}.' },
    action: { zh: '可用的样例：{expected}。', en: 'The cases are: {expected}.' },
  },
  ACCOUNT_UNKNOWN: {
    cause: { zh: '没有账号“{login}”。', en: 'There is no account {login}.' },
    action: {
      zh: '检查拼写；首次启动时创建的账号是 bureau。还要检查 KEHOU_DATA 或 DATABASE_URL 是否指向服务所用的数据库。',
      en: 'Check the spelling: the account of the first start is bureau. KEHOU_DATA or DATABASE_URL must name the database of the service.',
    },
  },
  ROSTER_INVALID: {
    cause: {
      zh: '排好的结果没有通过核验（{rules}），因此没有写出。',
      en: 'The roster did not pass verification ({rules}), so nothing was written.',
    },
    action: {
      zh: '这是程序的错误：请连同输入数据报告给维护者。',
      en: 'This is a fault of the program: report it to its maintainers together with the input.',
    },
  },
  PIN_NOT_KEPT: {
    cause: {
      zh: '锁定“{id}”（{school}，{date}{block}）没有遵守：没有找到既遵守它、又不违反其他规则和锁定的安排。',
      en: 'The pin {id} ({school}, {date}, {block}) is not kept: the search found no roster that keeps it with every rule and the other pins.',
    },
    action: {
      zh: '取消或放宽这项锁定，或多排几轮，再排一次；排班表遵守其余所有规则，可以参考。',
      en: 'Take this pin away or loosen it, or allow more rounds, and solve again; the roster keeps every other rule and may be looked at.',
    },
  },
  SCHOOL_FELL_BACK: {
    cause: {
      zh: '学校“{school}”排好的结果没有通过核验，已改用该校此前的稳妥方案（必要时全部列为未安排）。其他学校不受影响。',
      en: 'The roster found for {school} did not pass verification; an earlier, safe one stands in its place, in the last resort with nobody served. Other schools are not affected.',
    },
    action: {
      zh: '这是程序的错误：请连同输入数据报告给维护者。',
      en: 'This is a fault of the program: report it to its maintainers together with the input.',
    },
  },
  UNEXPECTED: {
    cause: { zh: '程序出错：“{read}”。', en: 'The program failed: "{read}".' },
    action: {
      zh: '设 NODE_DEBUG=kehou 再运行一次，把输出报告给维护者。',
      en: 'Run it again with NODE_DEBUG=kehou and report what it prints to its maintainers.',
    },
  },
} as const satisfies ErrorArea
