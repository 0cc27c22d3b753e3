import type { TestProject } from 'vitest/node'
import { provideCluster } from './cluster.ts'

/** The tests of the service use the embedded database, and jobs are done in their own process. */
export default (project: TestProject) => provideCluster(project, 'embedded')
