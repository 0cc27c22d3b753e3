import type { Tracker } from '../rule.ts'

type Kind = 'member' | 'lead' | 'assist' | 'room' | 'session' | 'duty'

/** The trackers of a state by what they listen to, each called in the order in which it came. */
export class Hooks {
  private readonly onMember: Required<Pick<Tracker, 'member'>>[] = []
  private readonly onLead: Required<Pick<Tracker, 'lead'>>[] = []
  private readonly onAssist: Required<Pick<Tracker, 'assist'>>[] = []
  private readonly onRoom: Required<Pick<Tracker, 'room'>>[] = []
  private readonly onSession: Required<Pick<Tracker, 'session'>>[] = []
  private readonly onDuty: Required<Pick<Tracker, 'duty'>>[] = []

  follow(tracker: Tracker): void {
    if (listens(tracker, 'member')) this.onMember.push(tracker)
    if (listens(tracker, 'lead')) this.onLead.push(tracker)
    if (listens(tracker, 'assist')) this.onAssist.push(tracker)
    if (listens(tracker, 'room')) this.onRoom.push(tracker)
    if (listens(tracker, 'session')) this.onSession.push(tracker)
    if (listens(tracker, 'duty')) this.onDuty.push(tracker)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    for (let hook = 0; hook < this.onMember.length; hook++) this.onMember[hook].member(student, session, sign)
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    for (let hook = 0; hook < this.onLead.length; hook++) this.onLead[hook].lead(session, adult, sign)
  }

  assist(session: number, adult: number, sign: 1 | -1): void {
    for (let hook = 0; hook < this.onAssist.length; hook++) this.onAssist[hook].assist(session, adult, sign)
  }

  room(session: number, room: number, sign: 1 | -1): void {
    for (let hook = 0; hook < this.onRoom.length; hook++) this.onRoom[hook].room(session, room, sign)
  }

  session(session: number, sign: 1 | -1): void {
    for (let hook = 0; hook < this.onSession.length; hook++) this.onSession[hook].session(session, sign)
  }

  duty(duty: number, adult: number, sign: 1 | -1): void {
    for (let hook = 0; hook < this.onDuty.length; hook++) this.onDuty[hook].duty(duty, adult, sign)
  }
}

const listens = <K extends Kind>(
  tracker: Tracker,
  kind: K,
): tracker is Tracker & Required<Pick<Tracker, K>> => tracker[kind] !== undefined
