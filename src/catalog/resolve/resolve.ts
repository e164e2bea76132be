/**
 * Which error does a text mean? It runs on the command line and in browsers, so that all it reads
 * of a catalog is an index of plain JSON. In doubt it answers nothing rather than a wrong code.
 */
import type { ResolveIndex } from '../../model/catalog.ts'
import { mostAlike } from './most-alike.ts'
import { namedCodes } from './named-codes.ts'
import { resolutionOf, type Resolution } from './resolution.ts'

export type { Resolution }

/** Finds the code that a text means: a number, a support ID, a symbol or a pasted message. */
export function resolve(query: string, index: ResolveIndex): Resolution {
  const { text, codes } = namedCodes(query, index)
  if (codes.length > 0) return resolutionOf(codes, index)
  const code = mostAlike(text, index.messages)
  return resolutionOf(code === null ? [] : [code], index)
}
