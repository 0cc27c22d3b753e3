import type { Text } from '../../models/text.ts'
import { catalogue } from './message.ts'

/** Ways in which a bound is proved, by the solver's own word for it. */
export const boundTexts = catalogue({
  'students-alone': {
    zh: '每名学生都当作只有自己一人来安排所得的志愿分，其余优化目标按0计',
    en: 'every student given the best they could have if they were alone; all other aims at 0',
  },
})

const isKnown = (how: string): how is keyof typeof boundTexts => Object.hasOwn(boundTexts, how)

/** The words for a way; one that is not known stands for itself. */
export const boundWords = (how: string): Text => (isKnown(how) ? boundTexts[how] : { zh: how, en: how })
