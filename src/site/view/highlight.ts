/** A text in pieces: every occurrence of `term`, and what stands between them. */
export function splitAround(text: string, term?: string): { text: string; isFound: boolean }[] {
  if (term === undefined || term === '') return [{ text, isFound: false }]
  return text
    .split(term)
    .flatMap((piece, index) => [
      ...(index === 0 ? [] : [{ text: term, isFound: true }]),
      ...(piece === '' ? [] : [{ text: piece, isFound: false }]),
    ])
}
