import type { Article, Fix, Written } from '../model.ts'

/** Writes a name anew; null where what stands at its place is not to the letter what was read. */
export function rewrite({ text }: Article, written: Written | null, name: string): Fix | null {
  if (!written) return null
  const { start, end } = written.place
  const stands = text.slice(start, end).replace(/\\(?=\p{P}|\p{S})/gu, '')
  return stands === written.text ? { start, end, text: name } : null
}
