import { PRESET_NAMES, presets } from '../../../../models/policy/weights.ts'
import type { Week } from '../../../../models/week.ts'
import { type Cell, date, ident, instant, int, oneOf, yesNo } from '../cells.ts'
import { may, must, table } from '../table.ts'

/** A limit, or `any`: none is set for these, though there may be one for others. */
type Limit = number | 'any'
const ANY = { zh: '不限', en: 'any' } as const

const limit: Cell<Limit> = {
  ...int,
  expected: `${int.expected} / ${ANY.zh} (${ANY.en})`,
  read: (text) => (Object.values<string>(ANY).includes(text.trim().toLowerCase()) ? 'any' : int.read(text)),
  write: (value, lang) => (value === 'any' ? ANY[lang] : String(value)),
}

/** What a workbook says of its week as a whole, in one row: what the manifest says of a folder. */
export interface SettingsRow {
  schema?: string
  monday: string
  preset?: (typeof PRESET_NAMES)[number]
  weights?: Week['weights']
  disturbance?: { students?: Limit; adults?: Limit; from?: string | null } | null
  meanChoiceCost?: number | null
  /** Whether the sheets of the published roster count, be they empty. */
  published?: boolean
}

export const settings = table<SettingsRow>()(
  '本周',
  'week',
  {
    monday: must('本周星期一', 'monday', date),
    preset: may(
      '权重方案',
      'preset',
      oneOf(PRESET_NAMES, (name) => presets[name].name),
    ),
    schema: may('格式', 'format', ident),
    'disturbance.students': may('受影响学生上限', 'students disturbed at most', limit),
    'disturbance.adults': may('受影响人员上限', 'adults disturbed at most', limit),
    'disturbance.from': may('调整起点', 'changes from', instant),
    meanChoiceCost: may('上次公布的平均志愿分', 'last mean choice cost', int),
    published: may('本周已公布', 'published', yesNo),
    'weights.S01': must('权重 S01 志愿', 'weight S01', int),
    'weights.S02': must('权重 S02 学生公平', 'weight S02', int),
    'weights.S03': must('权重 S03 工作量公平', 'weight S03', int),
    'weights.S04': must('权重 S04 晚班公平', 'weight S04', int),
    'weights.S05': must('权重 S05 本校优先', 'weight S05', int),
    'weights.S06': must('权重 S06 经费', 'weight S06', int),
    'weights.S07': must('权重 S07 路途', 'weight S07', int),
    'weights.S08': must('权重 S08 连续', 'weight S08', int),
    'weights.S09': must('权重 S09 稳定', 'weight S09', int),
    'weights.S10': must('权重 S10 意愿', 'weight S10', int),
    'weights.S11': must('权重 S11 学校公平', 'weight S11', int),
    'weights.S12': must('权重 S12 同组', 'weight S12', int),
    'weights.S13': must('权重 S13 可预期', 'weight S13', int),
  },
  { required: true },
)
