import { profileHeap } from './heap.ts'
import { allocationLines } from './report.ts'

/** `npm run bench:heap`: the heap profile of the search alone. */
console.log(allocationLines(await profileHeap()).join('\n'))
