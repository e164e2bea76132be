/**
 * What a catalog says of its codes. In a bundle a file of this name, written by felkod, holds the
 * catalog's own data; this one stands for it where the runtime is compiled and tested.
 */
import type { CodeFacts } from './api.ts'
import type { ErrorCode } from './catalog-types.ts'

/** Every code, with its facts but for those of the default values. */
export const factsByCode: Readonly<Record<ErrorCode, Partial<CodeFacts>>> = {}

/** The address of the help site, which ends in `/`; null where the catalog names none. */
export const site: string | null = null

/** The template of support IDs, `SSPR_{code:4}`; null where there are none. */
export const supportId: string | null = null
