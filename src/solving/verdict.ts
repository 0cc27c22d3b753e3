import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import type { Settled } from '../../solver/index.ts'
import type { Breach } from '../../solver/verify/index.ts'
import { cliFault } from '../cli/fault.ts'

/** How a solved week may be taken, from the worst. */
export type Standing = 'invalid' | 'fell_back' | 'unkept_pins' | 'refused' | 'good'

interface Verdict {
  readonly standing: Standing
  readonly faults: readonly Fault[]
}

/** Whether a roster may be seen: it breaks no rule but pins of the input that nothing could keep. */
export const isWorthKeeping = ({ certificate, unkept }: Pick<Settled, 'certificate' | 'unkept'>): boolean =>
  certificate.valid ||
  (certificate.faults.length === 0 &&
    certificate.rules.every(
      ({ broken, breaches }) => broken === 0 || (breaches.length <= unkept.length && breaches.every(isPin)),
    ))

const isPin = ({ rule, params }: Breach): boolean => rule === 'H19' && params['reason'] === 'pin'

/** What a solved week says of the run: faults of the program, pins that could not be kept, schools refused. */
export function verdictOf(settled: Omit<Settled, 'proved'>): Verdict {
  const { certificate, roster, retreated, unkept } = settled
  const nameOf = (id: string): string => roster.input.schools.find((school) => school.id === id)?.name ?? id
  if (!isWorthKeeping(settled)) {
    const broken = certificate.rules.filter((rule) => rule.broken > 0)
    const rules = [...broken, ...certificate.faults].map(({ code }) => code).join(', ')
    return { standing: 'invalid', faults: [cliFault('ROSTER_INVALID', { rules })] }
  }
  const faults = [
    ...retreated.map((id) => schoolFault('SCHOOL_FELL_BACK', id, nameOf(id), {})),
    ...unkept.map(({ id, school, date, block }) =>
      schoolFault('PIN_NOT_KEPT', school, nameOf(school), { id, date, block }),
    ),
  ]
  if (retreated.length > 0) return { standing: 'fell_back', faults }
  if (unkept.length > 0) return { standing: 'unkept_pins', faults }
  return { standing: certificate.refusals.length > 0 ? 'refused' : 'good', faults }
}

const schoolFault = (
  code: ErrorCode,
  school: string,
  name: string,
  params: Readonly<Record<string, string>>,
): Fault => ({ ...cliFault(code, { ...params, school: name }), where: name, school })
