/** The findings of one check with their numbers. */
import type { Finding } from './finding.ts'

/** What `check --format json` prints. */
export interface Report {
  version: 1
  catalog: string
  source: string
  locales: Record<string, LocaleSummary>
  /** The part of a run that this is; null where it is the whole. */
  shard: Shard | null
  findings: Finding[]
  summary: Counts
}

/** One of the parts that a run was divided into. */
export interface Shard {
  /** From 1. */
  index: number
  count: number
  /** The same in all shards of one run, and in no other: what they were made from, and how. */
  inputs: string
}

export interface Counts {
  errors: number
  warnings: number
  infos: number
}

export interface LocaleSummary extends Counts {
  codes: { expected: number; found: number }
  /** `stale` is what is known to be; null where a revision is unverified and none is known. */
  segments: { total: number; stale: number | null }
}
