import type { ActivityId } from '../../models/ids.ts'
import type { Random } from '../random.ts'
import { at, named } from './input.ts'
import type { Offered } from './offers.ts'

/** What the children of one grade may rank, with how likely each is drawn. */
export interface Menu {
  readonly ids: readonly string[]
  readonly weights: readonly number[]
}

/** The menu of each grade of a school. */
export function menusOf(offered: readonly Offered[]): ReadonlyMap<number, Menu> {
  const menus = new Map<number, { ids: string[]; weights: number[] }>()
  for (const { row, weight } of offered)
    for (const grade of row.grades) {
      const menu = menus.get(grade) ?? { ids: [], weights: [] }
      menu.ids.push(row.id)
      menu.weights.push(weight)
      menus.set(grade, menu)
    }
  return menus
}

/** Places in the menu, drawn without repetition by weight. */
export function taste(menu: Menu, count: number, random: Random): number[] {
  const left = [...menu.weights]
  const list: number[] = []
  while (list.length < Math.min(count, menu.ids.length)) {
    const index = random.weighted(left)
    left[index] = 0
    list.push(index)
  }
  return list
}

/** Places in a menu that friends share, as one of them sees it: most kept, some exchanged, now and then a swap. */
export function ownTaste(menu: Menu, shared: readonly number[], count: number, random: Random): ActivityId[] {
  const list: number[] = []
  for (const place of shared) {
    if (list.length >= count) break
    const mine = random.chance(76) ? place : random.weighted(menu.weights)
    if (!list.includes(mine)) list.push(mine)
  }
  for (let tries = 0; list.length < Math.min(count, menu.ids.length) && tries < 40; tries++) {
    const mine = random.weighted(menu.weights)
    if (!list.includes(mine)) list.push(mine)
  }
  if (list.length > 1 && random.chance(35)) {
    const i = random.next(list.length - 1)
    const held = at(list, i)
    list[i] = at(list, i + 1)
    list[i + 1] = held
  }
  return list.map((place) => named(at(menu.ids, place)))
}
