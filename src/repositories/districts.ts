import type { District } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'

export const countDistricts = async (tx: Transaction): Promise<number> => await tx.district.count()

/** Ids of all districts. */
export const listDistricts = async (tx: Transaction): Promise<string[]> =>
  (await tx.district.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)

export async function saveDistrict(
  tx: Transaction,
  district: Pick<District, 'id' | 'name' | 'zone'>,
): Promise<void> {
  const { id, ...rest } = district
  await tx.district.upsert({ where: { id }, create: district, update: rest })
}
