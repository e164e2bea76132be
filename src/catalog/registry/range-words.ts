/**
 * Whether a title's codes are the ends of a range: `C4000 - C5999`, `da C2000 a C3999`,
 * `C2000 ile C3999 arasındaki`. Titles are prose, so ranges are known by their words; codes between
 * which stands anything else are a list (`C5208, Error C7626`).
 */
export function namesRange(title: string, codes: readonly { text: string; at: number }[]): boolean {
  return codes.some((code, index) => {
    const next = codes[index + 1]
    if (isCutShort(code.text, title.slice(code.at + code.text.length))) return true
    if (next === undefined) return false
    const joint = title
      .slice(code.at + code.text.length, next.at)
      .trim()
      .toLowerCase()
    if (dashes.test(joint) || through.has(joint)) return true
    if (joint === '' || /[,;،、；，/&+]/.test(joint) || /\s.*\s/.test(joint)) return false
    const before = title.slice(0, code.at).trim().toLowerCase()
    const after = title
      .slice(next.at + next.text.length)
      .trim()
      .toLowerCase()
    if (betweenBefore.test(before) || betweenAfter.test(after)) return true
    return toOrAnd.has(joint) && (fromBefore.test(before) || step(code.text, next.text) > 1)
  })
}

/** `C2000–2999`: an end without its letters, of as many digits and later. */
function isCutShort(first: string, rest: string): boolean {
  const [, joint, last] =
    /^\s*([^\d\s](?:[^\d]{0,20}[^\d\s])?)\s*(\d+)(?![\p{L}\p{N}])/u.exec(rest) ?? []
  if (joint === undefined || !(dashes.test(joint) || through.has(joint.toLowerCase()))) return false
  const digits = /\d+$/.exec(first)?.[0] ?? ''
  return last!.length === digits.length && Number(last) > Number(digits)
}

const dashes = /^(?:\p{Pd}+|\.{2,}|…|~|～|〜|−|→|->)$/u

const through = new Set(
  [
    'through thru to till until up_to',
    'till t.o.m. genom til bis bis_zu tot t/m',
    'à au hasta até ad fino_a fino_ad jusqu’à jusqu_à',
    'do až po до по έως μέχρι până_la la',
    'إلى الى حتى עד تا से तक hingga sampai đến ถึง',
    '至 到 から 부터 에서',
  ]
    .join(' ')
    .split(' ')
    .map((word) => word.replace('_', ' ')),
)

/** Words that mean *to* in one language and *and* in another. */
const toOrAnd = new Set(['a', 'al'])
const fromBefore = /(?:^|\s)(?:da|dal|de|del|desde)$/

const betweenBefore =
  /(?:^|\s)(?:between|zwischen|entre|tra|fra|mellan|mellem|mellom|tussen|między|mezi|medzi|între|между|між|بين|בין|giữa|antara|välillä)$/
const betweenAfter = /^(?:aras[ıi]|közöt|之间|之間|の間|間|사이|välillä)/

function step(first: string, last: string): number {
  return Number(last.replace(/\D+/g, '')) - Number(first.replace(/\D+/g, ''))
}
