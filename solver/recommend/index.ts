/** Recommendations on a published roster (`Opened`): who could have a post, where a student could be, who could exchange, what a change costs. */
export { withMoves } from './apply.ts'
export { coversIn } from './covers.ts'
export { priceMoves } from './moves.ts'
export type { Asked, AskFault } from './places.ts'
export { type PostQuestion, recommendPost } from './posts.ts'
export { recommendSeat } from './seats.ts'
export { recommendSwap } from './swaps.ts'
export { targetsOf } from './targets.ts'
