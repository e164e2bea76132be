import { language } from './tags.ts'

/** Punctuation that stands against the language's own convention. */
export interface Misplaced {
  from: number
  to: number
  actual: string
  expected: string
}

interface Convention {
  languages: readonly string[] | 'all' | 'not-french'
  pattern: RegExp
  expected: (found: string) => string
}

const conventions: readonly Convention[] = [
  // A space before a full stop or comma, in no language.
  {
    languages: 'all',
    pattern: /(?<=[\p{L}\p{N}\uFFFC)\]"”’])[ \u00A0]+[.,](?=\s|$)/gu,
    expected: (found) => found.trim(),
  },
  // French alone sets one before the tall marks.
  {
    languages: 'not-french',
    pattern: /(?<=[\p{L}\p{N}\uFFFC)\]"”’])[ \u00A0]+[;:!?](?=\s|$)/gu,
    expected: (found) => found.trim(),
  },
  {
    languages: ['fr'],
    pattern: /(?<=\p{L})[;!?](?=\s|$)/gu,
    expected: (found) => `\u202F${found}`,
  },
  { languages: ['fr', 'fr-CA'], pattern: /(?<=\p{L}):(?=\s|$)/gu, expected: () => '\u00A0:' },
  { languages: ['ar', 'fa', 'ur'], pattern: /(?<=\p{Script=Arabic}\s?)[?]/gu, expected: () => '؟' },
  {
    languages: ['ar', 'fa', 'ur'],
    pattern: /(?<=\p{Script=Arabic})[,](?=\s)/gu,
    expected: () => '،',
  },
  {
    languages: ['ar', 'fa', 'ur'],
    pattern: /(?<=\p{Script=Arabic})[;](?=\s)/gu,
    expected: () => '؛',
  },
  {
    languages: ['zh', 'ja'],
    pattern: /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\.(?=\s|$)/gu,
    expected: () => '。',
  },
  {
    languages: ['zh'],
    pattern: /(?<=\p{Script=Han})[,;:!?](?=\s?\p{Script=Han}|\s|$)/gu,
    expected: (found) => wide[found] ?? found,
  },
  {
    languages: ['ja'],
    pattern: /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]),/gu,
    expected: () => '、',
  },
  // A question or exclamation that nothing opens, from the sentence's begin.
  {
    languages: ['es'],
    pattern: /(?<=^|[.!?:]\s|\n)(?=\p{L})[^¿?.!:\n]{3,}\?/gu,
    expected: (found) => `¿${found}`,
  },
  {
    languages: ['es'],
    pattern: /(?<=^|[.!?:]\s|\n)(?=\p{L})[^¡!.?:\n]{3,}!/gu,
    expected: (found) => `¡${found}`,
  },
]

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
}

export function misplaced(prose: string, locale: string): Misplaced[] {
  // In Canada a colon alone has its space.
  const own = locale.startsWith('fr-CA') ? 'fr-CA' : language(locale)
  return conventions
    .filter(
      ({ languages }) =>
        languages === 'all' ||
        (languages === 'not-french' ? !own.startsWith('fr') : languages.includes(own)),
    )
    .flatMap(({ pattern, expected }) =>
      Array.from(prose.matchAll(pattern), ({ 0: actual, index }) => ({
        from: index,
        to: index + actual.length,
        actual,
        expected: expected(actual),
      })),
    )
    .sort((a, b) => a.from - b.from)
}
