import type { Span } from '../../../src/model/article.ts'
import type { Defect, Edit, Ground } from '../ground.ts'
import { editMatch, rawOf, replaceSpan, spansOf, texts, type Text } from './edits.ts'

type Change = (raw: string, span: Span, text: Text) => string | null

/** A change to every span of a kind. */
function spans(kind: Span['kind'], change: Change): Defect['places'] {
  return (ground) =>
    texts(ground).flatMap((text) =>
      spansOf(text, kind).flatMap((span) => {
        const raw = rawOf(ground.target, span)
        const by = change(raw, span, text)
        return by === null || by === raw ? [] : [replaceSpan(text, span, by)]
      }),
    )
}

/** Takes away what stands behind a span, where a word follows. */
function joined(ground: Ground): Edit[] {
  return texts(ground).flatMap((text) =>
    text.segment.spans.flatMap(({ kind, place }) => {
      const after = ground.target.text.slice(place.end, place.end + 3)
      if (!['strong', 'code', 'link'].includes(kind) || !/^ \p{L}/u.test(after)) return []
      return [{ start: place.end, end: place.end + 1, text: '', source: text.source.place }]
    }),
  )
}

/** Exchanges the addresses of two links in one text. */
function exchanged(ground: Ground): Edit[] {
  return texts(ground).flatMap((text) => {
    const [one, other] = spansOf(text, 'link')
    if (!one?.target || !other?.target || one.target === other.target) return []
    const { start } = one.place
    const { end } = other.place
    const raw = ground.target.text.slice(start, end)
    const swapped = raw
      .replace(`](${one.target})`, '](\u0000)')
      .replace(`](${other.target})`, `](${one.target})`)
      .replace('\u0000', other.target)
    return [{ start, end, text: swapped, source: text.source.place }]
  })
}

export const marks: Defect[] = [
  {
    kind: 'link to another page',
    rules: ['text/links', 'structure/anchor'],
    places: spans('link', (raw, { target }) => raw.replace(`](${target}`, `](${target}-2`)),
  },
  {
    kind: 'another host',
    rules: ['text/links'],
    places: spans('link', (raw, { target }) =>
      target?.startsWith('https://')
        ? raw.replace(/\]\(https:\/\/[^/)]+/, '](https://example.net')
        : null,
    ),
  },
  {
    kind: 'link lost, its text kept',
    rules: ['text/links'],
    places: spans('link', (_, { text }) => text),
  },
  {
    kind: 'link added',
    rules: ['text/links'],
    places: (ground) =>
      texts(ground).flatMap((text) => {
        const match = text.segment.spans.length === 0 ? /\p{L}{5,}/u.exec(text.raw) : null
        if (!match || text.segment.kind === 'title' || text.segment.kind === 'heading') return []
        const start = text.segment.place.start + match.index
        const by = `[${match[0]}](https://example.com/)`
        return [{ start, end: start + match[0].length, text: by, source: text.source.place }]
      }),
  },
  { kind: 'links exchanged', rules: ['text/links'], places: exchanged },
  {
    kind: 'script for an address',
    rules: ['text/unsafe-url'],
    places: spans('link', (raw, { target }) =>
      raw.replace(`](${target}`, '](javascript:alert%281%29'),
    ),
  },
  {
    kind: 'letter changed in code',
    rules: ['text/literals'],
    places: spans('code', (raw, { text }) => raw.replace(text, `${text.slice(0, -1)}x`)),
  },
  {
    kind: 'space put into code',
    rules: ['text/literals'],
    places: spans('code', (raw, { text }) =>
      /^\S{4}/.test(text) ? raw.replace(text, `${text.slice(0, 2)} ${text.slice(2)}`) : null,
    ),
  },
  {
    kind: 'another case in code',
    rules: ['text/literals'],
    places: spans('code', (raw, { text }) => {
      const low = text.toLowerCase()
      return raw.replace(text, low === text ? text.toUpperCase() : low)
    }),
  },
  { kind: 'code lost', rules: ['text/literals', 'text/markup'], places: spans('code', () => '') },
  {
    kind: 'code without its mark-up',
    rules: ['text/markup', 'text/literals'],
    places: spans('code', (_, { text }) => (/[*<>_]/.test(text) ? null : text)),
  },
  {
    kind: 'bare address changed',
    rules: ['text/literals'],
    places: spans('url', (raw) => `${raw}x`),
  },
  {
    kind: 'bold lost',
    rules: ['text/markup'],
    places: spans('strong', (_, { text }) => text),
  },
  {
    kind: 'italics for bold',
    rules: ['text/markup'],
    places: spans('strong', (raw) => raw.replace(/^\*\*|\*\*$/g, '*')),
  },
  {
    kind: 'bold left open',
    rules: ['text/markup'],
    places: spans('strong', (raw) => raw.replace(/\*\*$/, '')),
  },
  {
    kind: 'bold off its last word',
    rules: ['text/markup'],
    places: spans(
      'strong',
      (raw) => /^(\*\*.+) (\S+):\*\*$/.exec(raw)?.slice(1).join('** ').concat(':') ?? null,
    ),
  },
  {
    kind: 'marks that mark nothing',
    rules: ['text/markup'],
    places: (ground) =>
      texts(ground).flatMap((text) => editMatch(text, /(?<=\p{L} )(?=\p{L}{4})/u, () => '** ')),
  },
  { kind: 'mark-up run into the next word', rules: ['text/markup'], places: joined },
]
