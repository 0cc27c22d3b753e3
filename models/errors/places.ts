import type { ErrorArea } from './entry.ts'

/** Schools, rooms, venues and ways between them. */
export const placesErrors = {
  GRADE_NOT_OF_LEVEL: {
    cause: {
      zh: '{entity:word}“{id}”写了{grade}年级，而学校“{school}”（{level:word}）只有{from}至{to}年级。',
      en: 'The {entity:word} {id} names grade {grade}; {school}, a {level:word} school, has grades {from} to {to}.',
    },
    action: { zh: '改正年级，或改正学校的学段。', en: 'Correct the grade, or the level of the school.' },
  },
  BLOCKS_OVERLAP: {
    cause: {
      zh: '学校“{school}”{weekday:weekday}的服务时段{first}和{second}时间重叠，而{grades}年级两个时段都在内。',
      en: 'On {weekday:weekday} the blocks {first} and {second} of {school} overlap in time, both for grades {grades}.',
    },
    action: {
      zh: '改正起止时间，或改正时段面向的年级。',
      en: 'Correct the times, or the grades of one of them.',
    },
  },
  TIMETABLE_END_MISSING: {
    cause: {
      zh: '学校“{school}”{grade}年级{weekday:weekday}有服务时段，但没有放学时间。',
      en: 'Grade {grade} of {school} has blocks on {weekday:weekday} but no end of the timetable.',
    },
    action: {
      zh: '补上该年级当天的放学时间。',
      en: 'Add the end of the timetable of that grade and weekday.',
    },
  },
  BLOCK_NOT_FOR_GRADE: {
    cause: {
      zh: '{entity:word}“{id}”写了{weekday:weekday}的服务时段{block}，该时段不面向{grade}年级。',
      en: 'The {entity:word} {id} names the block {block} of {weekday:weekday}, which is not for grade {grade}.',
    },
    action: {
      zh: '改选面向该年级的时段，或改正时段面向的年级。',
      en: 'Name a block of that grade, or correct the grades of the block.',
    },
  },
  DUTY_AT_ANOTHER_SCHOOL: {
    cause: {
      zh: '学校“{school}”的值守岗位“{id}”设在另一所学校“{site}”。',
      en: 'The site duty {id} of {school} is at the site of another school, {site}.',
    },
    action: {
      zh: '值守岗位只能设在本校或校外活动场所，请改正地点。',
      en: 'A site duty is at the school or at a venue: correct the site.',
    },
  },
  DUTY_NEVER_DUE: {
    cause: {
      zh: '学校“{school}”的值守岗位“{id}”设在“{site}”，但没有到那里的步行时间，学生到不了，岗位不会启用。',
      en: 'The site duty {id} of {school} is at {site}, to which no walk is recorded: no student gets there and the duty is never due.',
    },
    action: { zh: '补上步行时间，或删除该岗位。', en: 'Record the walk, or delete the duty.' },
  },
  DUTY_LONGER_THAN_BLOCK: {
    cause: {
      zh: '学校“{school}”的值守岗位“{id}”计{minutes}分钟，比所在时段{block}还长。',
      en: 'The site duty {id} of {school} counts {minutes} minutes, more than its block {block} is long.',
    },
    action: {
      zh: '核对分钟数；含清校等额外时间的，无须处理。',
      en: 'Check the minutes; nothing to do where time after the block is meant.',
    },
  },
  SCHOOL_WITHOUT_SIGN_UPS: {
    cause: {
      zh: '学校“{school}”本周没有学生报名课后服务。',
      en: 'Nobody is signed up at {school} this week.',
    },
    action: {
      zh: '确认报名信息是否已全部导入；学校应在每个上课日提供课后服务。',
      en: 'Check that all sign-ups were imported; every school serves on every school day.',
    },
  },
  ROOM_OF_ANOTHER_HOMEROOM: {
    cause: {
      zh: '场地“{id}”位于“{site}”，却写成学校“{school}”行政班“{homeroom}”的教室。',
      en: 'The room {id} at {site} is given as the classroom of {homeroom}, a homeroom of {school}.',
    },
    action: { zh: '改正行政班，或改正场地所在地点。', en: 'Correct the homeroom, or the site of the room.' },
  },
  ROOM_SAFETY_EXPIRES: {
    cause: {
      zh: '场地“{name}”（{id}）的安全检查有效期至{until}，此后的日期不安排使用。',
      en: 'The safety check of {name} ({id}) runs out on {until}: the room is left out after that date.',
    },
    action: { zh: '完成隐患排查后更新有效期。', en: 'Have the room checked and record the new date.' },
  },
  VENUE_UNREACHABLE: {
    cause: {
      zh: '没有学校登记到校外活动场所“{name}”（{id}）的步行时间，该场所不会使用。',
      en: 'No school has a recorded walk to the venue {name} ({id}): it is not used.',
    },
    action: { zh: '补上学校到该场所的步行时间。', en: 'Record the walk from a school.' },
  },
  TRAVEL_TO_ITSELF: {
    cause: {
      zh: '路途时间的起点和终点都是“{site}”。',
      en: 'A way leads from {site} to itself.',
    },
    action: { zh: '改正起点或终点，或删除该行。', en: 'Correct one of the ends, or delete the row.' },
  },
  TRAVEL_TWICE: {
    cause: {
      zh: '“{from}”与“{to}”之间的路途时间出现了不止一次（往返算同一条）。',
      en: 'The way between {from} and {to} stands more than once; it is the same in both directions.',
    },
    action: { zh: '只保留一行。', en: 'Keep one row.' },
  },
  TRAVEL_UNKNOWN: {
    cause: {
      zh: '没有“{from}”与“{to}”之间的路途时间，{adults}名服务人员不能在同一天往返两地。',
      en: 'The way between {from} and {to} is not recorded: {adults} adults cannot be at both on one day.',
    },
    action: { zh: '补上两地之间的路途时间。', en: 'Record the travel time.' },
  },
} as const satisfies ErrorArea
