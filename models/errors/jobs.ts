import type { ErrorArea } from './entry.ts'

/** Why long work came to nothing. */
export const jobErrors = {
  JOB_GIVEN_UP: {
    cause: {
      zh: '任务连续{times}次中断，每次都没有进展，已停止。',
      en: 'The job was interrupted {times} times in a row with nothing done in between, and was given up.',
    },
    action: {
      zh: '检查运行任务的机器内存是否足够，再重新提交。',
      en: 'See whether the machines that take jobs have enough memory, then submit it again.',
    },
  },
  JOB_WEEK_GONE: {
    cause: { zh: '任务所用的周数据已被删除。', en: 'The week that the job is of has been deleted.' },
    action: { zh: '选择现有的周，重新提交。', en: 'Submit a new job for a week that is there.' },
  },
  JOB_WEEK_FAULTY: {
    cause: {
      zh: '本周数据有{count}处错误，不能排班。',
      en: 'The data of the week have {count} faults; nothing is solved with them.',
    },
    action: { zh: '按所列各处改正后重新提交。', en: 'Correct what is listed, then submit it again.' },
  },
  JOB_ROSTER_GONE: {
    cause: { zh: '任务所用的排班表已被删除。', en: 'The roster that the job is of has been deleted.' },
    action: { zh: '选择现有的排班表，重新提交。', en: 'Submit a new job for a roster that is there.' },
  },
  JOB_UPLOAD_GONE: {
    cause: { zh: '上传的文件已被清除。', en: 'The file that was sent is no longer kept.' },
    action: { zh: '重新上传。', en: 'Send it again.' },
  },
  JOB_CHANGES_FAULTY: {
    cause: {
      zh: '所报变动有{count}处错误，没有调整任何安排。',
      en: 'What was said to have happened has {count} faults; nothing was changed for it.',
    },
    action: { zh: '按所列各处改正后重新提交。', en: 'Correct what is listed, then submit it again.' },
  },
  JOB_NO_REPAIR: {
    cause: { zh: '没有找到符合全部规则的调整。', en: 'No repair was found that keeps every rule.' },
    action: {
      zh: '查看所列原因，放宽上限或取消部分锁定后再试。',
      en: 'See the reasons listed; allow more changes or take some pins away, then try again.',
    },
  },
} as const satisfies ErrorArea
