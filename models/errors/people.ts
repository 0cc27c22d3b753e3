import type { ErrorArea } from './entry.ts'

/** Institutions and staff. */
export const peopleErrors = {
  ABSENCE_TOO_LONG: {
    cause: {
      zh: '{entity:word}“{id}”：不在的日期从{from}到{to}，超过{most}天。',
      en: 'The {entity:word} {id}: away from {from} to {to}, which is more than {most} days.',
    },
    action: {
      zh: '核对起止日期的年份；确实更久的，从名单中删除，或每年登记一次。',
      en: 'Check the years of the two dates; who is away for longer leaves the list, or is entered anew each year.',
    },
  },
  APPROVAL_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '机构“{id}”获批在学校“{school}”开展服务项目“{activity}”，但该项目属于学校“{owner}”。',
      en: 'The institution {id} is approved for the activity {activity} at {school}, but that activity is one of {owner}.',
    },
    action: {
      zh: '改正批准记录中的学校或服务项目。',
      en: 'Correct the school or the activity of the approval.',
    },
  },
  INSTITUTION_FOR_SUBJECTS: {
    cause: {
      zh: '机构“{name}”（{id}）是学科类机构，不得参与课后服务，其{adults}名师资不参加排班。',
      en: 'The institution {name} ({id}) is one for subjects and may not take part: its {adults} instructors are left out.',
    },
    action: {
      zh: '改用非学科类机构；登记有误的，更正机构类型。',
      en: 'Engage a non-subject institution, or correct its type.',
    },
  },
  INSTITUTION_NOT_LISTED: {
    cause: {
      zh: '机构“{name}”（{id}）在{dates}不在遴选机构名单内，其{adults}名师资在这些日期不参加排班。',
      en: 'The institution {name} ({id}) is not on the selection list on {dates}: its {adults} instructors are left out on those dates.',
    },
    action: {
      zh: '更新遴选机构名单的起止日期，或改用名单内的机构。',
      en: 'Record the dates on the list, or engage a listed institution.',
    },
  },
  INSTITUTION_WITHOUT_APPROVAL: {
    cause: {
      zh: '机构“{name}”（{id}）本周没有有效的批准，其{adults}名师资不参加排班。',
      en: 'The institution {name} ({id}) has no approval in force this week: its {adults} instructors are left out.',
    },
    action: {
      zh: '向教育行政部门报批，并登记学校、服务项目和起止日期。',
      en: 'Apply to the bureau, and record school, activity and dates.',
    },
  },
  TEACHER_WITHOUT_SCHOOL: {
    cause: {
      zh: '{source:word}“{name}”（{id}）没有写所在学校。',
      en: '{name} ({id}) is a {source:word} without a home school.',
    },
    action: { zh: '补上所在学校。', en: 'Give the home school.' },
  },
  TEACHER_SERVES_ELSEWHERE: {
    cause: {
      zh: '{source:word}“{name}”（{id}）写了服务学校；在职和退休教师只在所在学校服务，到外校须走跨校支援。',
      en: '{name} ({id}) is a {source:word} with a list of schools served; teachers serve at their home school, and elsewhere on loan.',
    },
    action: {
      zh: '清空服务学校；可支援外校的，登记为可跨校支援。',
      en: 'Empty the list; mark the teacher as loanable if that is meant.',
    },
  },
  OUTSIDER_WITH_HOME_SCHOOL: {
    cause: {
      zh: '{source:word}“{name}”（{id}）不应有所在学校。',
      en: '{name} ({id}) is a {source:word} and has no home school.',
    },
    action: {
      zh: '把学校移到“服务学校”，或改正人员来源。',
      en: 'Move the school to the list of schools served, or correct the source.',
    },
  },
  OUTSIDER_SERVES_NOBODY: {
    cause: {
      zh: '{source:word}“{name}”（{id}）没有写服务学校。',
      en: '{name} ({id}), a {source:word}, serves no school.',
    },
    action: { zh: '补上至少一所服务学校。', en: 'Name at least one school.' },
  },
  OWN_TEACHER_NOT_IN_SERVICE: {
    cause: {
      zh: '本校教师“{name}”（{id}）登记为非在职。',
      en: '{name} ({id}) is an own teacher and recorded as not in service.',
    },
    action: {
      zh: '已退休的改为退休教师；合同制教师按在职登记。',
      en: 'Make a retired teacher one; contract staff of the school are in service.',
    },
  },
  INSTRUCTOR_WITHOUT_INSTITUTION: {
    cause: {
      zh: '校外培训机构师资“{name}”（{id}）没有写所属机构。',
      en: '{name} ({id}) is an outside instructor without an institution.',
    },
    action: { zh: '补上所属机构，或改正人员来源。', en: 'Name the institution, or correct the source.' },
  },
  VOLUNTEER_SHARE: {
    cause: {
      zh: '志愿者“{name}”（{id}）的合同工作量比例为{share}%，应为100%。',
      en: 'The volunteer {name} ({id}) has a contract share of {share} %; volunteers have 100.',
    },
    action: { zh: '改为100。', en: 'Set it to 100.' },
  },
  LESSONS_OVERLAP: {
    cause: {
      zh: '“{name}”（{id}）{weekday:weekday}有两节课时间重叠：{first}和{second}。',
      en: '{name} ({id}) has two lessons on {weekday:weekday} that overlap: {first} and {second}.',
    },
    action: { zh: '改正上课时间，或写明单双周。', en: 'Correct the times, or the odd and even weeks.' },
  },
  WISH_FOR_NO_BLOCK: {
    cause: {
      zh: '“{name}”（{id}）对{weekday:weekday}{block}提出了时间意愿，但所在学校没有这个服务时段。',
      en: '{name} ({id}) has a wish about {block} on {weekday:weekday}, a block that no school of theirs has.',
    },
    action: { zh: '改正时段，或删除该意愿。', en: 'Correct the block, or delete the wish.' },
  },
  WISH_CONTRADICTS: {
    cause: {
      zh: '“{name}”（{id}）把{weekday:weekday}{block}既列为希望时段，又列为不希望时段。',
      en: '{name} ({id}) both wants and does not want {block} on {weekday:weekday}.',
    },
    action: { zh: '只保留其中一项。', en: 'Keep one of the two.' },
  },
  LOANABLE_NOT_OWN_TEACHER: {
    cause: {
      zh: '“{name}”（{id}）是{source:word}，不能跨校支援；该标记不起作用。',
      en: '{name} ({id}) is a {source:word} and cannot be lent: the mark has no effect.',
    },
    action: { zh: '取消可跨校支援标记。', en: 'Take the mark away.' },
  },
  LOAN_NOT_LISTED: {
    cause: {
      zh: '变动“{id}”答复的是对“{name}”的跨校支援，但其不在可跨校支援的教师名单中。',
      en: 'The event {id} answers a loan of {name}, who is not listed as a teacher who may be lent.',
    },
    action: {
      zh: '在人员表中将其标为可跨校支援，或删除该变动。',
      en: 'List the teacher as loanable in the staff file, or delete the event.',
    },
  },
  LOAN_NOT_POSSIBLE: {
    cause: {
      zh: '变动“{id}”答复的是“{name}”到“{host}”的跨校支援，但该校不是薄弱学校，或就是其本校。',
      en: 'The event {id} answers a loan of {name} to {host}, which is not a weak school, or is the home school.',
    },
    action: { zh: '改正接收学校，或删除该变动。', en: 'Correct the host, or delete the event.' },
  },
  LOAN_HOST_UNFIT: {
    cause: {
      zh: '“{name}”（{id}）{date}对“{host}”的跨校支援答复不起作用：接收学校须是另一所师资薄弱的学校。',
      en: 'The answer of {name} ({id}) to a loan to {host} on {date} has no effect: the host is another school, and a weak one.',
    },
    action: { zh: '改正接收学校，或删除该答复。', en: 'Correct the host, or delete the answer.' },
  },
  IN_SERVICE_THROUGH_INSTITUTION: {
    cause: {
      zh: '“{name}”（{id}）是在职教师，又通过机构“{institution}”受聘，不参加排班。',
      en: '{name} ({id}) is a teacher in service engaged through the institution {institution}: left out.',
    },
    action: {
      zh: '在职教师不得在校外培训机构兼职；登记有误的请更正。',
      en: 'Teachers in service may not work for institutions; correct the record if it is wrong.',
    },
  },
  STAFF_LIMIT_ZERO: {
    cause: {
      zh: '“{name}”（{id}）的每日或每周课时上限为0，不安排课次。',
      en: '{name} ({id}) has a daily or weekly limit of 0: no session is given.',
    },
    action: {
      zh: '确认上限；只承担值守岗位的，无须处理。',
      en: 'Check the limit; nothing to do if only site duties are meant.',
    },
  },
  VETTING_MISSING: {
    cause: {
      zh: '“{name}”（{id}）本周没有有效的准入查询记录（有效期至{until}），不参加排班。',
      en: '{name} ({id}) has no vetting record in force this week (until {until}): left out.',
    },
    action: { zh: '完成准入查询后登记有效期。', en: 'Have the person vetted and record the date.' },
  },
  VETTING_EXPIRES: {
    cause: {
      zh: '“{name}”（{id}）的准入查询有效期至{until}，此后的日期不参加排班。',
      en: 'The vetting record of {name} ({id}) runs out on {until}: left out after that date.',
    },
    action: { zh: '重新查询后更新有效期。', en: 'Have the person vetted again and record the new date.' },
  },
  STAFF_WITHOUT_POSSIBLE_BLOCK: {
    cause: {
      zh: '“{name}”（{id}）本周没有任何可服务的时段（上课、可排时间、请假均已计入）。',
      en: '{name} ({id}) can serve in no block of this week, lessons, availability and absences considered.',
    },
    action: {
      zh: '核对可排时间和上课时间；确不参加的，无须处理。',
      en: 'Check availability and lessons; nothing to do if that is meant.',
    },
  },
} as const satisfies ErrorArea
