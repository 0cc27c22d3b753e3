import { readWeek } from '../../../src/files/week.ts'

/** Reads a file as a week in a process of its own and tells its faults, and the most memory that was taken, in bytes. */
const read = await readWeek(process.argv[2] ?? '')
const codes = read.ok ? [] : read.faults.map(({ code }) => code)
process.stdout.write(JSON.stringify({ codes, peak: process.resourceUsage().maxRSS * 1024 }))
