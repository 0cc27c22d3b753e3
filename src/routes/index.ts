import type { App } from '../plugins/types.ts'
import { accountRoutes } from './accounts.ts'
import { auditRoutes } from './audit.ts'
import { changedRoutes } from './changed.ts'
import { childRoutes } from './children.ts'
import { entityRoutes } from './entities.ts'
import { feedRoutes } from './feeds.ts'
import { frameRoutes } from './frames.ts'
import { healthRoutes } from './health.ts'
import { importRoutes } from './imports.ts'
import { jobRoutes } from './jobs.ts'
import { ledgerRoutes } from './ledger.ts'
import { letterRoutes } from './letters.ts'
import { loadRoutes } from './load.ts'
import { loanBoardRoutes } from './loan-board.ts'
import { loanRoutes } from './loans.ts'
import { nameRoutes } from './names.ts'
import { newAccountRoutes } from './new-accounts.ts'
import { openEventRoutes } from './open-events.ts'
import { ownAbsenceRoutes } from './own-absences.ts'
import { privacyRoutes } from './privacy.ts'
import { problemRoutes } from './problems.ts'
import { publicationRoutes } from './publications.ts'
import { questionRoutes } from './questions.ts'
import { rosterRoutes } from './rosters.ts'
import { searchRoutes } from './search.ts'
import { sessionRoutes } from './session.ts'
import { staffOwnRoutes } from './staff-own.ts'
import { tokenRoutes } from './tokens.ts'
import { trialRoutes } from './trials.ts'
import { weekFaultRoutes } from './week-faults.ts'
import { weekRoutes } from './weeks.ts'
import { withdrawalRoutes } from './withdrawals.ts'
import { workRoutes } from './work.ts'

/** All routes, one resource a file. */
export async function routes(app: App): Promise<void> {
  for (const resource of [
    healthRoutes,
    problemRoutes,
    sessionRoutes,
    tokenRoutes,
    accountRoutes,
    newAccountRoutes,
    weekRoutes,
    frameRoutes,
    nameRoutes,
    weekFaultRoutes,
    entityRoutes,
    importRoutes,
    openEventRoutes,
    workRoutes,
    jobRoutes,
    rosterRoutes,
    changedRoutes,
    searchRoutes,
    trialRoutes,
    publicationRoutes,
    questionRoutes,
    loanRoutes,
    loanBoardRoutes,
    ledgerRoutes,
    loadRoutes,
    staffOwnRoutes,
    ownAbsenceRoutes,
    childRoutes,
    withdrawalRoutes,
    letterRoutes,
    feedRoutes,
    auditRoutes,
    privacyRoutes,
  ])
    await app.register(resource)
}
