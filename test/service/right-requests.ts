import { rosterText, weekText } from '../../src/files/roster/text.ts'
import { ENTITY_KINDS } from '../../src/repositories/entities/kinds.ts'
import type { World } from './world.ts'

/** A route as tests name it: `PUT /v1/weeks/:week/rooms/:id`. */
type Route = string

interface File {
  readonly name: string
  readonly text: string
}

/** A request that is right: where to, and with what. */
export interface RightRequest {
  readonly method: string
  readonly address: string
  readonly body?: object
  readonly file?: File
}

const nameOf = (kind: string): string =>
  ({ activity: 'activities' })[kind] ?? (kind === 'staff' ? kind : `${kind.replaceAll('_', '-')}s`)

const entityAt = (route: Route): (typeof ENTITY_KINDS)[number] | undefined =>
  ENTITY_KINDS.find((kind) => new RegExp(`/:week/${nameOf(kind)}(?:/|$)`).test(route))

/** Ids of the world by the names that addresses give them. */
export function idOf(world: World, route: Route, name: string): string {
  const { ids } = world
  if (name === 'week') return ids.week
  if (name !== 'id')
    return (
      {
        school: 'P1',
        staff: 'T1',
        date: '2026-11-26',
        kind: 'staff',
        person: 'T1',
        child: 'S1',
        student: 'S2',
        part: 'document',
        code: 'NOT_FOUND',
      }[name] ?? name
    )
  if (route.includes('/cancellation')) return ids.queued
  if (route.includes('/publication')) return ids.publishable
  if (route.includes('/absences')) return 'EVENT-OWN'
  if (route.includes('/withdrawals')) return 'EVENT-LEFT'
  const places = {
    rosters: ids.draft,
    jobs: ids.done,
    imports: ids.preview,
    accounts: ids.account,
    tokens: ids.token,
    feeds: ids.feed,
  }
  const place = /^\w+ \/v1\/(\w+)\//.exec(route)?.[1] ?? ''
  const kind = entityAt(route)
  if (kind === undefined) return places[place as keyof typeof places]
  return rowsOf(world, kind)[0]?.id ?? ''
}

/** Rows of a kind, as requests send them. */
function rowsOf(
  { home: { week } }: World,
  kind: (typeof ENTITY_KINDS)[number],
): readonly { readonly id: string }[] {
  const { consent, days, choices, mostWanted, friend, ...record } = week.students[0] ?? { id: '' }
  const lists = {
    school: week.schools,
    venue: week.venues,
    room: week.rooms,
    institution: week.institutions,
    staff: week.staff,
    activity: week.activities,
    student: [record],
    sign_up: [{ id: record.id, consent, days, choices, mostWanted, friend }],
    pin: week.pins,
    ban: week.bans,
    event: week.events,
    standing_group: week.history.standing,
  }
  return lists[kind]
}

function entityBody(world: World, route: Route): object | undefined {
  const kind = entityAt(route)
  if (kind === undefined || !/^(?:POST|PUT)/.test(route)) return undefined
  const [row] = rowsOf(world, kind)
  if (route.endsWith('/bulk')) return { items: [row] }
  return route.startsWith('PUT') ? row : { ...row, id: `${row?.id}-2` }
}

/** Bodies of routes that are of no kind of row. */
function bodies({ ids, home, roster }: World): Readonly<Record<Route, object>> {
  const { weights, district, travel, disturbance, history, monday } = home.week
  const frame = { weights, district, travel, disturbance, meanChoiceCost: history.meanChoiceCost }
  const [session] = roster.plan.sessions
  const at = { group: session?.group, date: session?.date, block: session?.blocks[0] }
  const post = { role: 'lead', ...at }
  const moves = [{ kind: 'room', session: at, room: session?.room }]
  const person = { name: 'N', school: 'P1', staff: 'T1', children: [], lang: 'en' }
  const name = { name: 'N' }
  return {
    'PUT /v1/session/password': { old: 'not the password', new: 'another password' },
    'POST /v1/tokens': { ...name, scopes: ['weeks.read'], days: 1 },
    'POST /v1/accounts': { ...person, login: 'new-login', role: 'staff' },
    'POST /v1/accounts/bulk': { items: [{ ...person, login: 'one-of-many', role: 'staff' }] },
    'PUT /v1/accounts/:id': { ...person, disabled: false },
    'POST /v1/weeks': { ...name, monday, frame },
    'PATCH /v1/weeks/:week': { archived: false },
    'POST /v1/weeks/:week/copies': name,
    'PUT /v1/weeks/:week/frame': { ...name, frame },
    'POST /v1/weeks/:week/next': name,
    'POST /v1/weeks/:week/solves': {},
    'PUT /v1/rosters/:id': { ...name, excuses: [{ reason: 'small' }] },
    'POST /v1/rosters/:id/prices': { moves },
    'POST /v1/rosters/:id/targets': { thing: { kind: 'adult', school: 'P1', staff: 'T2' } },
    'POST /v1/rosters/:id/trials': { ...name, school: 'P1', unit: { kind: 'limit' } },
    'POST /v1/rosters/:id/recommendations': { kind: 'post', post },
    'POST /v1/rosters/:id/explanations': { kind: 'post', post },
    'POST /v1/rosters/:id/studies': { kind: 'unserved', school: 'P1' },
    'POST /v1/rosters/:id/edits': { moves },
    'POST /v1/rosters/:id/repairs': {},
    'POST /v1/rosters/:id/comparisons': { other: ids.published },
    'POST /v1/rosters/:id/exports': { format: 'json', school: 'P1' },
    'POST /v1/imports/:id/commit': name,
    'POST /v1/rosters/:id/loans/:staff/:date/consents': { answer: 'given' },
    'PUT /v1/own/weeks/:week/wishes': { wanted: [], unwanted: [] },
    'POST /v1/own/weeks/:week/absences': { from: '2026-11-26', to: '2026-11-26', start: null, end: null },
    'PUT /v1/children/:child/weeks/:week/sign-up': {
      consent: null,
      days: [],
      choices: [],
      mostWanted: null,
      friend: null,
    },
    'POST /v1/children/:child/weeks/:week/withdrawals': { date: '2026-11-26' },
    'POST /v1/feeds': { kind: 'staff', person: 'T1' },
  }
}

const files = ({ home, roster }: World): Readonly<Record<Route, File>> => ({
  'POST /v1/imports': { name: 'week.json', text: weekText(home.week) },
  'POST /v1/verifications': { name: 'roster.json', text: rosterText(roster) },
})

const queries: Readonly<Record<Route, string>> = {
  'GET /v1/ledger': '?from=2026-11-23&to=2026-11-23',
  'GET /v1/feeds': '?kind=staff&person=T1',
  'GET /v1/weeks/:week/search': '?q=T',
  'GET /v1/weeks/:week/names': '?kind=staff&id=T1',
}

/** The request of a route in which nothing is wrong, but for its headers. */
export function rightRequest(world: World, route: Route): RightRequest {
  const [method = '', url = ''] = route.split(' ')
  const address =
    url.replace(/:(\w+)/g, (_, name: string) => idOf(world, route, name)) + (queries[route] ?? '')
  const body = bodies(world)[route] ?? entityBody(world, route)
  const file = files(world)[route]
  return { method, address, ...(body === undefined ? {} : { body }), ...(file === undefined ? {} : { file }) }
}

/** Where the version is told that a change through a route is of. */
export const toldAt = ({ address }: RightRequest): string =>
  address.replace(/\/(?:publication|password)$/, '').replace(/(\/v1\/weeks\/[^/]+)\/[^/]+\/bulk$/, '$1')
