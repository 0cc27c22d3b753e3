import fc from 'fast-check'

/**
 * Every property draws from one seed, so that a run that passed passes again; `KEHOU_TEST_SEED=N npm test` looks
 * elsewhere.
 */
fc.configureGlobal({ seed: Number(process.env['KEHOU_TEST_SEED'] ?? 20261126) })
