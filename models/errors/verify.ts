import type { ErrorArea } from './entry.ts'

/** What the verifier finds wrong with a roster file beside broken rules. */
export const verifyErrors = {
  ROSTER_INPUT_HASH: {
    cause: {
      zh: '排班表文件中的输入数据与其校验值不符，数据在排班后被改动过。',
      en: 'The input in the roster file does not match its hash: it was changed after the roster was made.',
    },
    action: {
      zh: '使用原始文件核验；数据确有变化的，请重新排班。',
      en: 'Verify the original file; where the data did change, make a new roster.',
    },
  },
  ROSTER_SCORE: {
    cause: {
      zh: '排班表文件所列得分与重新计算的结果不符。',
      en: 'The score stated in the roster file is not the one recomputed.',
    },
    action: {
      zh: '以核验报告中的得分为准，并查明文件是否被改动。',
      en: 'Take the score of the certificate, and find out whether the file was changed.',
    },
  },
  ROSTER_BOUND: {
    cause: {
      zh: '排班表文件所列的下界高于排班表本身的结果。',
      en: 'The bound stated in the roster file is above what the roster itself reaches.',
    },
    action: {
      zh: '不要采信文件所列的差距，并查明文件是否被改动。',
      en: 'Do not rely on the gap that the file states, and find out whether the file was changed.',
    },
  },
  ROSTER_UNSERVED: {
    cause: {
      zh: '未安排名单或其原因与排班表的课次不一致。',
      en: 'The list of the unserved, or of their causes, does not agree with the sessions of the roster.',
    },
    action: {
      zh: '以核验报告为准更正名单，或重新生成排班表。',
      en: 'Correct the lists by the certificate, or make the roster again.',
    },
  },
  ROSTER_LOTTERY: {
    cause: {
      zh: '条件相同的学生之间，抽签号靠前的学生得到的安排不如抽签号靠后的学生。',
      en: 'Between students of equal claim, one with a smaller lottery number is served worse than one with a larger.',
    },
    action: {
      zh: '互换核验报告所列两名学生的位置，其他安排不受影响。',
      en: 'Exchange the places of the two students named in the certificate; nothing else is affected.',
    },
  },
  ROSTER_REFERENCE: {
    cause: {
      zh: '排班表提到了输入数据中没有的，或属于其他学校、其他日期的学校、人员、学生、项目、场地、时段或值守。',
      en: 'The roster names a school, adult, student, activity, room, block or duty that the input does not know, or that belongs to another school or day.',
    },
    action: {
      zh: '检查核验报告所列编号，或重新生成排班表。',
      en: 'Check the ids named in the certificate, or make the roster again.',
    },
  },
  ROSTER_REFUSED: {
    cause: {
      zh: '申报核对未通过的学校名单与核验结果不一致，或为这些学校作了安排。',
      en: 'The list of refused schools is not the one found, or something is rostered for a refused school.',
    },
    action: {
      zh: '先按申报核对的意见更正申报，再重新排班。',
      en: 'Correct what the school declared as the check says, and make the roster again.',
    },
  },
  ROSTER_DUPLICATE: {
    cause: {
      zh: '同一编号、课次中的学生、值守、支援或未安排记录重复出现。',
      en: 'An id, a student of a session, a duty, a loan or an unserved block stands twice.',
    },
    action: { zh: '删除重复的记录。', en: 'Take the second entry out.' },
  },
} as const satisfies ErrorArea
