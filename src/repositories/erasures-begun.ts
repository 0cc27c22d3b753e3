import type { Erasure } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import type { Child } from './erasure.ts'

const keyOf = ({ district, student }: Child) => ({
  districtId_studentId: { districtId: district, studentId: student },
})

/** The erasure of a child that has begun and not ended; null: there is none. */
export const erasureBegun = async (tx: Transaction, child: Child): Promise<Erasure | null> =>
  await tx.erasure.findUnique({ where: keyOf(child) })

/** Notes in the transaction that begins an erasure what going on with it takes. */
export async function beginErasure(tx: Transaction, erasure: Erasure): Promise<void> {
  await tx.erasure.create({ data: erasure })
}

/** Forgets an erasure that has ended, and with it the id of the child. */
export async function endErasure(tx: Transaction, child: Child): Promise<void> {
  await tx.erasure.delete({ where: keyOf(child) })
}

/** Erasures that have not ended, of all districts where the scope is that of the service: the oldest first. */
export const erasuresBegun = async (tx: Transaction): Promise<Erasure[]> =>
  await tx.erasure.findMany({ orderBy: [{ begunAt: 'asc' }, { studentId: 'asc' }] })
