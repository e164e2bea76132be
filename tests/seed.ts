/**
 * Property tests draw the same texts in every run, so that a push fails by its own fault alone.
 * FELKOD_SEED=random draws others: what it finds becomes an example.
 */
import { configureGlobal } from 'fast-check'

const wanted = process.env['FELKOD_SEED'] ?? '20261120'
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) })
