import { cpSatPeer } from './cp-sat.ts'
import { cpSatNativePeer } from './cp-sat-native.ts'
import { highsAggregatedPeer, highsPeer, jsPeer } from './engines.ts'
import { glpkPeer } from './glpk.ts'
import type { Peer } from './peer.ts'
import { yalpsPeer } from './yalps.ts'

/**
 * Every peer by name.
 * @param folder where the peers are installed that are not packages of the project
 */
export const peersIn = (folder: string): Readonly<Record<string, Peer>> => ({
  highs: highsPeer,
  'highs-aggregated': highsAggregatedPeer,
  'javascript-lp-solver': jsPeer,
  yalps: yalpsPeer,
  'glpk.js': glpkPeer(folder),
  'cp-sat': cpSatPeer(folder),
  'cp-sat-native': cpSatNativePeer,
})
