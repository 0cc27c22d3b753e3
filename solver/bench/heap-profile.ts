import { profileHeap } from './heap.ts'
import { minuteNow } from './measured.ts'
import { allocationLines } from './report.ts'

/** `npm run bench:heap`: the heap profile of the search alone. */
const at = minuteNow()
console.log(allocationLines(await profileHeap(), at).join('\n'))
