/** Characters that take no room where they stand, as the inside of a class of characters. */
export const unseen = String.raw`\p{Default_Ignorable_Code_Point}`

/** Spaces that are not the one of the keyboard, as the inside of a class of characters. */
export const oddSpace = String.raw`\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`

const all = new RegExp(`[${unseen}]+`, 'gu')
const odd = new RegExp(`[${oddSpace}]`, 'g')

/** A text without the characters in it that nobody sees. */
export function visible(text: string): string {
  return text.replace(all, '')
}

/** A text as a reader sees it: every space is one. */
export function seen(text: string): string {
  return visible(text).replace(odd, ' ')
}

/** What a run of characters is called that cannot be shown: by its first, `U+200B`. */
export function codePoint(run: string): string {
  return `U+${run.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
