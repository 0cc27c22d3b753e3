import type { TestProject } from 'vitest/node'
import { provideCluster } from './cluster.ts'

/** The tests of the service use a server of their own making (`startSeparate`), and jobs are done by two processes of `kehou worker`. */
export default (project: TestProject) => provideCluster(project, 'separate')
