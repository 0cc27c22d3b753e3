#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { register } from 'tsx/esm/api'

// Left to itself V8 lets a heap grow to a multiple of what lives in it before it cleans up: a district would hold gigabytes of waste.
setFlagsFromString('--heap-growing-percent=40')
register()
await import('../src/cli/main.ts')
