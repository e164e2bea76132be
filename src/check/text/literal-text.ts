/** A literal that no mark-up tells: a phone number, the name of a file, a shell's variable. */
export interface LiteralText {
  kind: 'phone' | 'file' | 'variable'
  from: number
  to: number
}

const extensions =
  'h|c|md|txt|json|xml|ya?ml|csv|log|exe|dll|msi|ps1|psm1|psd1|ps1xml|bat|cmd|sh|py|js|mjs|ts|css|html?|cpp|hpp|cs|vb|java|jar|zip|gz|tar|7z|cab|iso|vhdx?|docx?|xlsx?|pptx?|pdf|png|jpe?g|gif|svg|ini|cfg|conf|config|reg|sql|db|mdb|dat|tmp|bak|cer|pfx|key|pem|crt|lnk|sys|inf|mof|resx|sln|csproj|vcxproj|obj|lib|pdb|idl|tlb|asm|def'

const file = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@.-])(?:[A-Za-z]:\\[^\s"'<>|*?]*[^\s"'<>|*?.,;:!)]|(?:[\w$%.-]+[\\/])*[\w$%-]+(?:\.[\w-]+)*\.(?:${extensions}))(?![\p{L}\p{N}_@]|\.[\p{L}\p{N}])`,
  'giu',
)

const phone =
  /(?<![\p{L}\p{N}_+])(?:\+[\s\u00A0]?\d(?:[\s\u00A0().-]?\d){6,14}|\(?\d{3}\)?[\s\u00A0.-]\d{3}[\s\u00A0.-]\d{4})(?![\p{L}\p{N}_])/gu

const variable = /(?<![\p{L}\p{N}_$])\$[A-Za-z_][\w:]*\w(?![\p{L}\p{N}_(])/gu

/** What each of a kind holds tells most texts that hold none, and much sooner than its pattern. */
const kinds: { kind: LiteralText['kind']; hint: RegExp; pattern: RegExp }[] = [
  { kind: 'phone', hint: /\d{3}|\+/, pattern: phone },
  { kind: 'file', hint: /\.[a-z7]|:\\/i, pattern: file },
  { kind: 'variable', hint: /\$[A-Za-z_]/, pattern: variable },
]

/** Phone numbers, file names and variables in a text, in order. */
export function literalText(text: string): LiteralText[] {
  const found = kinds.flatMap(({ kind, hint, pattern }) =>
    hint.test(text)
      ? Array.from(text.matchAll(pattern), ({ index, 0: all }) => ({
          kind,
          from: index,
          to: index + all.length,
        }))
      : [],
  )
  return found.sort((a, b) => a.from - b.from)
}
