import { forbiddenTag } from '../../../../models/policy/words.ts'
import type { WeekInput } from '../../../../models/week.ts'
import { grades, ident, idOf, int, labels, list, oneOf, text, weekday, yesNo } from '../cells.ts'
import { may, must, table } from '../table.ts'
import { roomKinds, weeks } from './place.ts'
import { blockKinds } from './school.ts'
import { sources } from './staff.ts'

type Activity = WeekInput['activities'][number]
type Item<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never

const categories = oneOf(
  [
    'homework',
    'tutoring',
    'extension',
    'science',
    'sports',
    'arts',
    'labour',
    'reading',
    'club',
    'self_study',
    'care',
  ],
  undefined,
  { 社团活动: 'club', 社团: 'club', 兴趣小组: 'club' },
)

export const activities = table<Activity>()(
  '服务项目',
  'activities',
  {
    id: must('编号', 'id', ident),
    school: must('学校', 'school', idOf('school')),
    name: must('名称', 'name', text),
    category: must('类别', 'category', categories),
    subject: may('学科类', 'subject', yesNo),
    tags: may('内容申报标签', 'tags', labels(forbiddenTag.options)),
    text: may('内容申报', 'text', text),
    grades: must('年级', 'grades', grades),
    min: may('人数下限', 'min', int),
    max: must('人数上限', 'max', int),
    run: may('连续时段数', 'run', int),
    sessions: may('每周课次', 'sessions', int),
    groupsPerStudent: may('每名学生可参加组数', 'groups per student', int),
    standing: may('固定活动组', 'standing', yesNo),
    roomKinds: may('场地类型', 'room kinds', roomKinds),
    skill: may('主教须具备', 'skill', ident),
    studentsPerAdult: must('每名服务人员照看人数', 'students per adult', int),
    leadSources: must('可主教人员', 'lead sources', list(sources)),
    assistSources: may('可协助人员', 'assist sources', list(sources)),
    ownStaffInsufficient: may('本校师资不足', 'own staff insufficient', yesNo),
    mergeHomerooms: may('可合班', 'merge homerooms', yesNo),
  },
  { required: true },
)

export const activityBlocks = table<Item<Activity['blocks']>>()(
  '项目可用时段',
  'activity-blocks',
  {
    weekday: may('星期', 'weekday', weekday),
    block: may('时段', 'block', idOf('block')),
    kind: may('类型', 'kind', blockKinds),
    weeks: may('单双周', 'weeks', weeks),
  },
  { parent: { zh: '服务项目', en: 'activity' } },
)
