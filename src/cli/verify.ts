import { verify } from '../../solver/verify/index.ts'
import { readRoster } from '../files/roster/read.ts'
import { whatIsWrong } from '../solving/repair.ts'
import { EXIT } from './exit-codes.ts'
import type { Outcome } from './outcome.ts'
import { showCertificate } from './show-certificate.ts'
import type { Terminal } from './terminal.ts'

/** `kehou verify`: checks a roster from its file alone. */
export async function runVerify(file: string, terminal: Terminal): Promise<Outcome> {
  const read = await readRoster(file)
  if (!read.ok) return { exit: EXIT.input, faults: read.faults, result: {} }
  const certificate = verify(read.value)
  if (!terminal.json && !terminal.quiet) showCertificate(certificate, read.value.input, terminal)
  const wrong = whatIsWrong(certificate)
  if (terminal.quiet && !terminal.json) for (const code of wrong) terminal.tell(code)
  return {
    exit: certificate.valid ? EXIT.done : EXIT.invalid,
    faults: [],
    result: { valid: certificate.valid, wrong, certificate },
  }
}
