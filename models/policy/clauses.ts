import type { Text } from '../text.ts'
import type { Clause, ClauseKey } from './clauses/clause.ts'
import { part31 } from './clauses/part-3-1.ts'
import { part32 } from './clauses/part-3-2.ts'
import { part33 } from './clauses/part-3-3.ts'
import { part4 } from './clauses/part-4.ts'
import { part5 } from './clauses/part-5.ts'

export { CLAUSE_KEYS, type Clause, type ClauseKey } from './clauses/clause.ts'

/** The policy document that the rules are read from. A later text, or another district's, would stand beside it. */
export interface PolicyDocument {
  readonly title: Text
  /** Document number (文号). */
  readonly number: string
  /** Date of issue, `YYYY-MM-DD`. */
  readonly date: string
  readonly issuer: Text
}

export const policyDocument: PolicyDocument = {
  title: {
    zh: '柳南区发挥学校教育主阵地作用进一步减轻义务教育阶段学生作业负担和提升校内课后服务水平实施方案',
    en: 'Implementation Plan of Liunan District for Giving Full Play to School Education as the Main Arena, Further Reducing the Homework Burden of Students in Compulsory Education and Raising the Level of After-School Service in School',
  },
  number: '柳南办〔2021〕25号',
  date: '2021-12-20',
  issuer: {
    zh: '中共柳南区委办公室、柳南区人民政府办公室',
    en: 'General Office of the CPC Liunan District Committee and General Office of the Liunan District People’s Government',
  },
}

const clauses: { readonly [Key in ClauseKey]: Clause<Key> } = {
  ...part31,
  ...part32,
  ...part33,
  ...part4,
  ...part5,
}

/** A clause by its key, for instance `clause('3.2.1')`. */
export const clause = (key: ClauseKey): Clause => clauses[key]
