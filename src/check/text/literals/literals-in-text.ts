import type { Range } from '../../../model/place.ts'
import { separateLetters } from '../../../language/scripts.ts'
import { asciiNumbers } from '../../../text/ascii-numbers.ts'

/** A literal without mark-up: a phone number, a file name, a variable, `--option`, `Q&A`. */
export interface LiteralInText extends Range {
  kind: 'phone' | 'file' | 'variable' | 'option' | 'initials'
}

/** The inside of a character class: what a literal may not touch. */
const joining = String.raw`${separateLetters}\p{N}_`

/** What ends a path: scripts without spaces go on right behind it. */
const outside = String.raw`\s"'<>|*?\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}、。，「」『』（）“”„«»`

const extensions =
  'h|c|md|txt|json|xml|ya?ml|csv|log|exe|dll|msi|ps1|psm1|psd1|ps1xml|bat|cmd|sh|py|js|mjs|ts|css|html?|cpp|hpp|cs|vb|java|jar|zip|gz|tar|7z|cab|iso|vhdx?|docx?|xlsx?|pptx?|pdf|png|jpe?g|gif|svg|ini|cfg|conf|config|reg|sql|db|mdb|dat|tmp|bak|cer|pfx|key|pem|crt|lnk|sys|inf|mof|resx|sln|csproj|vcxproj|obj|lib|pdb|idl|tlb|asm|def'

const file = new RegExp(
  String.raw`(?<![${joining}@.-])(?:[A-Za-z]:\\[^${outside}]*[^${outside}.,;:!)]|(?:[${joining}$%.-]+[\\/])*[${joining}$%-]+(?:\.[${joining}-]+)*\.(?:${extensions}))(?![${joining}@]|\.[\p{L}\p{N}])`,
  'giu',
)

const phone = new RegExp(
  String.raw`(?<![${joining}+])(?:\+[\s\u00A0]?\d(?:[\s\u00A0().-]?\d){6,14}|\(?\d{3}\)?[\s\u00A0.-]\d{3}[\s\u00A0.-]\d{4})(?![${joining}])`,
  'gu',
)

const variable = new RegExp(
  String.raw`(?<![${joining}$])\$[A-Za-z_][\w:]*\w(?![${joining}(])`,
  'gu',
)

/** Two dashes and a name: between words two dashes alone stand for a longer one. */
const option = new RegExp(
  String.raw`(?<![${joining}\p{Pd}/=.])--\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*(?![${joining}])`,
  'gu',
)

const initials = new RegExp(String.raw`(?<![${joining}])\p{Lu}&\p{L}+`, 'gu')

/** For each kind its pattern, and a hint that rules out most texts sooner than the pattern does. */
const kinds: { kind: LiteralInText['kind']; hint: RegExp; pattern: RegExp }[] = [
  { kind: 'phone', hint: /\d{3}|\+/, pattern: phone },
  { kind: 'file', hint: /\.[a-z7]|:\\/i, pattern: file },
  { kind: 'option', hint: /--\p{L}/u, pattern: option },
  { kind: 'initials', hint: /\p{Lu}&\p{L}/u, pattern: initials },
  { kind: 'variable', hint: /\$[A-Za-z_]/, pattern: variable },
]

/** Phone numbers, file names, options, initials and variables in a text, in order. */
export function literalsInText(text: string): LiteralInText[] {
  const figures = asciiNumbers(text)
  const literals = kinds.flatMap(({ kind, hint, pattern }) =>
    hint.test(figures)
      ? Array.from(figures.matchAll(pattern), ({ index, 0: match }) => ({
          kind,
          from: index,
          to: index + match.length,
        }))
      : [],
  )
  return literals.sort((a, b) => a.from - b.from)
}
