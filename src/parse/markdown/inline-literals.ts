import { separateLetters } from '../../language/scripts.ts'

export interface Literal {
  kind: 'url' | 'email' | 'placeholder'
  text: string
  target: string | null
  /** Offset in the text. */
  at: number
}

/**
 * What does not translate in running text: bare URLs, e-mail addresses, placeholders. Careful: a
 * percentage, a set in braces or a comparison is none.
 */
export function literals(text: string): Literal[] {
  if (!/[@{<%]|:\/\/|www\./i.test(text)) return []
  const found: Literal[] = []
  for (const match of text.matchAll(pattern)) {
    const { url, email } = match.groups!
    if (url !== undefined) {
      const trimmed = url.replace(/[.,:;!?'"*_~)\]]+$/, '')
      const target = trimmed.startsWith('www.') ? `http://${trimmed}` : trimmed
      found.push({ kind: 'url', text: trimmed, target, at: match.index })
    } else if (email !== undefined) {
      found.push({ kind: 'email', text: email, target: `mailto:${email}`, at: match.index })
    } else {
      found.push({ kind: 'placeholder', text: match[0], target: null, at: match.index })
    }
  }
  return found
}

/** Letters that make one word with what they touch; other scripts go on right beside a literal. */
const joining = String.raw`${separateLetters}\p{N}`

/** What a placeholder's name is of: a translator may have put it into any script. */
const word = String.raw`\p{L}\p{M}\p{N}_`

const pattern = new RegExp(
  [
    String.raw`(?<url>(?<![${joining}])(?:(?:https?|ftp):\/\/|www\.)[^\s<>"|\\^\u0060{}]+)`,
    String.raw`(?<email>(?<![${joining}_.%+-])[${joining}_.%+-]{1,64}@[${joining}_-]{1,63}(?:\.[${joining}_-]{1,63}){1,5}(?<![.-]))`,
    // {0}, {name}, {{x}}, ${x}
    String.raw`\$?\{\{\s?[${word}][${word}.:-]{0,39}\s?\}\}`,
    String.raw`\$?\{[${word}][${word}.:-]{0,39}\}`,
    // %s, %1$s, %lu, %08X; never after a figure or a letter, never the start of a word
    String.raw`(?<![${joining}%])%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:hh|ll|[hlLzj]|I64)?[sdiuxXcfgp@](?![${joining}%])`,
    // %TEMP%
    String.raw`(?<![${joining}%])%[A-Za-z_][\w()]{1,30}%(?![${joining}])`,
    // <name>, <server-name>, <your server>
    String.raw`<\p{L}[\p{L}\p{N}_.-]{0,40}(?: [\p{L}\p{N}_.-]{1,40}){0,3}>`,
  ].join('|'),
  'gu',
)
