/** The types that each catalog has of its own: felkod writes them into `index.d.ts` as unions. */

/** A code of the catalog. */
export type ErrorCode = string

/** A locale of the catalog. */
export type Locale = string

/** A code, a dot and a part of its entry, of those that the source has a text for. */
export type MessageKey = string
