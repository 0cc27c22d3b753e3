import { rowOf, TUESDAY } from '../../week-builder.ts'
import type { Case } from '../case.ts'

export const roomCases: readonly Case[] = [
  {
    code: 'UNKNOWN_REFERENCE',
    severity: 'error',
    where: 'rooms[3].site',
    also: ['ACTIVITY_WITHOUT_ROOM'],
    change: (week) => {
      rowOf(week.rooms, 'K21').site = 'P3'
    },
  },
  {
    code: 'UNKNOWN_REFERENCE',
    severity: 'error',
    where: 'rooms[0].homeroom',
    change: (week) => {
      rowOf(week.rooms, 'K11').homeroom = 'C12'
    },
  },
  {
    code: 'ROOM_OF_ANOTHER_HOMEROOM',
    severity: 'error',
    where: 'rooms[3].homeroom',
    change: (week) => {
      rowOf(week.rooms, 'K21').homeroom = 'C11'
    },
  },
  {
    code: 'TIMES_REVERSED',
    severity: 'error',
    where: 'rooms[0].availability[0]',
    change: (week) => {
      rowOf(week.rooms, 'K11').availability = [{ start: '18:00', end: '16:00' }]
    },
  },
  {
    code: 'DATES_REVERSED',
    severity: 'error',
    where: 'rooms[0].closures[0]',
    change: (week) => {
      rowOf(week.rooms, 'K11').closures = [{ from: '2026-11-30', to: '2026-11-29' }]
    },
  },
  {
    code: 'ROOM_SAFETY_EXPIRES',
    severity: 'warning',
    where: 'rooms[2].safetyUntil',
    change: (week) => {
      rowOf(week.rooms, 'G1').safetyUntil = TUESDAY
    },
  },
  {
    code: 'VENUE_UNREACHABLE',
    severity: 'warning',
    where: 'venues[1]',
    change: (week) => {
      week.venues.push({ id: 'V2', name: '青少年活动中心' })
    },
  },
  {
    code: 'UNKNOWN_REFERENCE',
    severity: 'error',
    where: 'travel[2].to',
    change: (week) => {
      week.travel.push({ from: 'P1', to: 'nowhere', adult: 5 })
    },
  },
  {
    code: 'TRAVEL_TO_ITSELF',
    severity: 'error',
    where: 'travel[2]',
    change: (week) => {
      week.travel.push({ from: 'P1', to: 'P1', adult: 5 })
    },
  },
  {
    code: 'TRAVEL_TWICE',
    severity: 'error',
    where: 'travel[2]',
    change: (week) => {
      week.travel.push({ from: 'P2', to: 'P1', adult: 25 })
    },
  },
  {
    code: 'TRAVEL_UNKNOWN',
    severity: 'warning',
    where: 'travel',
    change: (week) => {
      week.travel = week.travel.filter((way) => way.to !== 'P2')
      rowOf(week.staff, 'V1').serves = ['P1', 'P2']
    },
  },
]
