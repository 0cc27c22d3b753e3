/**
 * Explanations of a published roster (`Opened`). `explainPost`, `explainChild` and `explainDemand` read it as it stands and answer at once; the
 * others solve a school's week again, changed in one thing, and have the verifier judge what comes out: they take seconds.
 */

export { alterChild } from './alter.ts'
export { explainChild } from './child.ts'
export { explainDemand } from './demand.ts'
export { explainPost, withoutHolder } from './post.ts'
export type { Resolving } from './resolve.ts'
export { explainTeacherDays } from './teacher-days.ts'
export { type Trial, tryUnit } from './trial.ts'
export { explainUnserved, schoolsLeaving } from './unserved.ts'
export { explainWorth } from './worth.ts'
