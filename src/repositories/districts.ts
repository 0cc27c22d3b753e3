import type { District } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'

export const countDistricts = async (tx: Transaction): Promise<number> => await tx.district.count()

export async function saveDistrict(
  tx: Transaction,
  district: Pick<District, 'id' | 'name' | 'zone'>,
): Promise<void> {
  const { id, ...rest } = district
  await tx.district.upsert({ where: { id }, create: district, update: rest })
}
