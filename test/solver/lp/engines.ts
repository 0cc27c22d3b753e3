export { loadLarge as openHighs, small } from '../../../solver/bench/engine.ts'
