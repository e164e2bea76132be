/** A text in pieces, so that what is found in it can be marked up. */
export function splitAround(text: string, found?: string): { text: string; isFound: boolean }[] {
  if (found === undefined || found === '') return [{ text, isFound: false }]
  return text
    .split(found)
    .flatMap((piece, index) => [
      ...(index === 0 ? [] : [{ text: found, isFound: true }]),
      ...(piece === '' ? [] : [{ text: piece, isFound: false }]),
    ])
}
