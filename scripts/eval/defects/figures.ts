import type { Defect } from '../ground.ts'
import { editMatch, proseTexts, replaceProse } from './edits.ts'

export const figures: Defect[] = [
  {
    kind: 'number changed',
    rules: ['text/numbers'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) =>
        editMatch(text, /(?<![\p{L}\p{N}_.,-])\p{Nd}+(?![\p{L}\p{N}_.,-])/u, ([number]) =>
          /[٠-٩]/.test(number) ? '٧٧' : String(Number(number) + 7),
        ),
      ),
  },
  {
    kind: 'number lost',
    rules: ['text/numbers'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) =>
        editMatch(text, /(?<![\p{L}\p{N}_.,-])(?:\p{Nd}{2,}|[3-9])(?![\p{L}\p{N}_.,-])/u, () => ''),
      ),
  },
  {
    kind: 'number invented',
    rules: ['text/numbers'],
    places: (ground) =>
      proseTexts(ground)
        .filter(({ source }) => source.kind !== 'title' && /\p{L} \p{L}/u.test(source.prose))
        .flatMap((text) => editMatch(text, /(?<=\p{L}) (?=\p{L})/u, () => ' 47 ')),
  },
  {
    kind: 'code changed in a text',
    rules: ['text/numbers', 'text/literals', 'codes/support-id', 'codes/unknown'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) =>
        editMatch(text, /(?<=\p{Lu}\w*)\d(?=\w*)(?<=_\d+|\p{Lu}\d+)/u, ([digit]) =>
          String((Number(digit) + 1) % 10),
        ),
      ),
  },
  {
    kind: 'comma in a version',
    rules: ['text/numbers'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) => editMatch(text, /(?<=\d)\.(?=\d)/u, () => ',')),
  },
  {
    kind: 'digits exchanged in a long number',
    rules: ['text/numbers', 'text/literals', 'codes/unknown'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) => {
        const match = /(?<!\d)(\d)(\d)\d+(?!\d)/.exec(text.reading.prose)
        if (!match || match[1] === match[2]) return []
        return [replaceProse(text, match.index, match.index + 2, match[2]! + match[1]!)]
      }),
  },
  {
    kind: 'unit exchanged',
    rules: ['text/numbers'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) =>
        editMatch(
          text,
          /(?<=\p{Nd} ?)(?:timmar|minuter|sekunder|dagar|ساعة|ساعات|دقيقة|دقائق|ثانية|ثوان|يومًا|أيام)(?!\p{L})/u,
          ([unit]) =>
            /[a-z]/.test(unit) ? other(unit, 'timmar', 'dagar') : other(unit, 'ساعة', 'دقيقة'),
        ),
      ),
  },
]

function other(unit: string, one: string, another: string): string {
  return unit === one ? another : one
}
