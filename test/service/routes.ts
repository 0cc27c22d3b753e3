/** Who may call each route: b bureau, s school, t staff, p parent, a auditor; `*`: anybody, signed in or not. */
export const callers: Readonly<Record<string, string>> = {
  'GET /v1/openapi.json': '*',
  'GET /v1/problems/:code': '*',
  'POST /v1/session': '*',
  'GET /v1/session': 'bstpa',
  'DELETE /v1/session': 'bstpa',
  'PUT /v1/session/password': 'bstpa',
  'GET /v1/tokens': 'bstpa',
  'POST /v1/tokens': 'bstpa',
  'DELETE /v1/tokens/:id': 'bstpa',
  'GET /v1/accounts': 'bs',
  'POST /v1/accounts': 'bs',
  'GET /v1/accounts/:id': 'bs',
  'PUT /v1/accounts/:id': 'bs',
  'POST /v1/accounts/:id/password': 'bs',
  'GET /v1/weeks': 'bsa',
  'POST /v1/weeks': 'b',
  'GET /v1/weeks/:week': 'bsa',
  'PATCH /v1/weeks/:week': 'b',
  'DELETE /v1/weeks/:week': 'b',
  'POST /v1/weeks/:week/copies': 'b',
  'GET /v1/weeks/:week/frame': 'bsa',
  'PUT /v1/weeks/:week/frame': 'b',
  'GET /v1/weeks/:week/rosters': 'bsa',
  'GET /v1/rosters/:id': 'bsa',
  'PUT /v1/rosters/:id': 'bs',
  'DELETE /v1/rosters/:id': 'bs',
  'GET /v1/rosters/:id/schools': 'bsa',
  'GET /v1/rosters/:id/schools/:school': 'bsa',
  'GET /v1/audit': 'ba',
  'GET /v1/audit/check': 'ba',
  ...Object.fromEntries(
    [
      'schools',
      'venues',
      'rooms',
      'institutions',
      'staff',
      'activities',
      'students',
      'sign-ups',
      'pins',
      'bans',
      'events',
      'standing-groups',
    ].flatMap((kind) => [
      [`GET /v1/weeks/:week/${kind}`, 'bsa'],
      [`POST /v1/weeks/:week/${kind}`, 'bs'],
      [`POST /v1/weeks/:week/${kind}/bulk`, 'bs'],
      [`GET /v1/weeks/:week/${kind}/:id`, 'bsa'],
      [`PUT /v1/weeks/:week/${kind}/:id`, 'bs'],
      [`DELETE /v1/weeks/:week/${kind}/:id`, 'bs'],
    ]),
  ),
}

const NOBODY = '00000000-0000-7000-8000-000000000000'

/** An address of a route, with ids that nothing has. */
export const addressOf = (url: string): string =>
  url.replace(/:(\w+)/g, (_, name: string) => (name === 'code' ? 'NOT_FOUND' : NOBODY))
