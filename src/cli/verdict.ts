import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import type { Settled } from '../../solver/index.ts'
import type { Breach } from '../../solver/verify/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { cliFault } from './fault.ts'

interface Verdict {
  readonly exit: ExitCode
  readonly faults: readonly Fault[]
}

/** Whether a roster may be seen: it breaks no rule but pins of the input that nothing could keep. */
export const isWorthWriting = ({ certificate, unkept }: Settled): boolean =>
  certificate.valid ||
  (certificate.faults.length === 0 &&
    certificate.rules.every(
      ({ broken, breaches }) => broken === 0 || (breaches.length <= unkept.length && breaches.every(isPin)),
    ))

const isPin = ({ rule, params }: Breach): boolean => rule === 'H19' && params['reason'] === 'pin'

/** What a solved week says of the run: faults of the program, pins that could not be kept, schools refused. */
export function verdictOf(settled: Settled): Verdict {
  const { certificate, roster, retreated, unkept } = settled
  const nameOf = (id: string): string => roster.input.schools.find((school) => school.id === id)?.name ?? id
  if (!isWorthWriting(settled)) {
    const broken = certificate.rules.filter((rule) => rule.broken > 0)
    const rules = [...broken, ...certificate.faults].map(({ code }) => code).join(', ')
    const code: ErrorCode = 'ROSTER_INVALID'
    return { exit: EXIT.invalid, faults: [cliFault(code, { rules })] }
  }
  const faults = [
    ...retreated.map((id) => schoolFault('SCHOOL_FELL_BACK', id, nameOf(id), {})),
    ...unkept.map(({ id, school, date, block }) =>
      schoolFault('PIN_NOT_KEPT', school, nameOf(school), { id, date, block }),
    ),
  ]
  if (retreated.length > 0) return { exit: EXIT.invalid, faults }
  if (unkept.length > 0) return { exit: EXIT.pins, faults }
  return { exit: certificate.refusals.length > 0 ? EXIT.refused : EXIT.done, faults }
}

const schoolFault = (
  code: ErrorCode,
  school: string,
  name: string,
  params: Readonly<Record<string, string>>,
): Fault => ({ ...cliFault(code, { ...params, school: name }), where: name, school })
