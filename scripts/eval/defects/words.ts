import type { Defect } from '../ground.ts'
import {
  bareTexts,
  editMatch,
  proseTexts,
  rawOf,
  replaceAll,
  replaceProse,
  texts,
  type Text,
} from './edits.ts'
import { sentences } from '../../../src/language/tokenize.ts'

/** Prose in languages that no translation of ours is in. */
const foreign = [
  'Die Einstellung gilt für alle Benutzerinnen und Benutzer, bis jemand sie wieder ändert.',
  'Ce réglage reste valable pour tout le monde jusqu’à ce que quelqu’un le modifie.',
  'Este ajuste vale para todas las personas hasta que alguien vuelva a cambiarlo.',
  'Indstillingen gælder for alle brugere, indtil nogen igen vælger at lave den om.',
  'Deze instelling geldt voor alle gebruikers totdat iemand hem opnieuw verandert.',
]

function hasProse({ source }: Text, words: number): boolean {
  return (source.prose.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu)?.length ?? 0) >= words
}

function ofKind(kind: string): Defect['places'] {
  return (ground) =>
    texts(ground)
      .filter((text) => text.segment.kind === kind && hasProse(text, 4))
      .map((text) => replaceAll(text, rawOf(ground.base, text.source)))
}

export const words: Defect[] = [
  { kind: 'paragraph untranslated', rules: ['text/untranslated'], places: ofKind('paragraph') },
  { kind: 'list item untranslated', rules: ['text/untranslated'], places: ofKind('item') },
  { kind: 'cell untranslated', rules: ['text/untranslated'], places: ofKind('cell') },
  { kind: 'heading untranslated', rules: ['text/untranslated'], places: ofKind('heading') },
  {
    kind: 'sentence untranslated',
    rules: ['text/untranslated'],
    places: (ground) =>
      bareTexts(ground).flatMap((text) => {
        const [own, theirs] = [sentences(text.reading.prose), sentences(text.source.prose)]
        const [from, to] = [own[1], theirs[1]]
        if (!from || !to || own.length !== theirs.length) return []
        const sentence = text.source.prose.slice(to.from, to.to)
        const isProse = (sentence.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0) >= 4
        return isProse ? [replaceProse(text, from.from, from.to, sentence)] : []
      }),
  },
  {
    kind: 'third language',
    rules: ['text/language'],
    places: (ground) =>
      bareTexts(ground)
        .filter(({ segment }) => ['paragraph', 'item', 'cell'].includes(segment.kind))
        .filter((text) => hasProse(text, 8))
        .map((text, index) => replaceAll(text, foreign[index % foreign.length]!)),
  },
  {
    kind: 'look-alike letter in a word',
    rules: ['text/script'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) =>
        editMatch(text, /(?<=\p{Script=Latin}{2})[aeopc](?=\p{Script=Latin})/u, ([letter]) => {
          const other: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с' }
          return other[letter]!
        }),
      ),
  },
  {
    kind: 'zero-width space in a word',
    rules: ['text/hidden-characters'],
    places: (ground) =>
      texts(ground).flatMap((text) =>
        editMatch(text, /(?<=\p{L}{3})(?=\p{L}{2})/u, () => '\u200B'),
      ),
  },
  {
    kind: 'soft hyphen in a word',
    rules: ['text/hidden-characters'],
    places: (ground) =>
      proseTexts(ground).flatMap((text) =>
        editMatch(text, /(?<=\p{L}{3})(?=\p{L}{3})/u, () => '\u00AD'),
      ),
  },
  {
    kind: 'byte order mark in a text',
    rules: ['text/hidden-characters'],
    places: (ground) =>
      texts(ground).flatMap((text) => editMatch(text, /(?<=\p{L} )(?=\p{L})/u, () => '\uFEFF')),
  },
  {
    kind: 'placeholder invented',
    rules: ['text/placeholders'],
    places: (ground) =>
      texts(ground)
        .filter(({ segment }) => segment.kind !== 'title')
        .flatMap((text) => editMatch(text, /(?<=\p{L}{3} )(?=\p{L}{3})/u, () => '{name} ')),
  },
  {
    kind: 'direction override',
    rules: ['text/hidden-characters'],
    places: (ground) =>
      texts(ground).flatMap((text) => editMatch(text, /(?<=\p{L}) (?=\p{L})/u, () => ' \u202E')),
  },
  {
    kind: 'variable for a portal in a message',
    rules: ['text/interpolation'],
    places: (ground) =>
      ground.catalog.candidates
        .filter(({ file, block }) => file === ground.target.file && block !== null)
        .flatMap(({ cells }) => cells.slice(1))
        .flatMap(({ place }) => {
          const raw = ground.target.text.slice(place.start, place.end)
          const word = /^(?:SSPR_\d+: )?\S+ \S+/.exec(raw)
          const start = place.start + (word?.[0].length ?? 0)
          return word ? [{ start, end: start, text: ' {{name}}', source: null }] : []
        }),
  },
  {
    kind: 'most of a text lost',
    rules: ['text/length', 'structure/missing'],
    places: (ground) =>
      bareTexts(ground)
        .filter(({ raw, source }) => raw.length > 140 && !/\d/.test(source.plain))
        .map((text) =>
          replaceAll(text, `${text.raw.slice(0, text.raw.indexOf(' ', text.raw.length / 4))}.`),
        ),
  },
  {
    kind: 'a text told twice over',
    rules: ['text/length'],
    places: (ground) =>
      bareTexts(ground)
        .filter(({ raw, source }) => raw.length > 60 && !/\d/.test(source.plain))
        .map((text) => replaceAll(text, `${text.raw} ${text.raw} ${text.raw}`)),
  },
  {
    kind: 'full stop lost',
    rules: ['text/punctuation'],
    places: (ground) => bareTexts(ground).flatMap((text) => editMatch(text, /[.۔]$/u, () => '')),
  },
  {
    kind: 'question made a statement',
    rules: ['text/punctuation'],
    places: (ground) => texts(ground).flatMap((text) => editMatch(text, /[?؟]$/u, () => '.')),
  },
  {
    kind: 'space before a full stop',
    rules: ['text/punctuation'],
    places: (ground) =>
      texts(ground).flatMap((text) => editMatch(text, /(?<=\p{L})\.(?=\s|$)/u, () => ' .')),
  },
  {
    kind: 'second translation of a text',
    rules: ['text/inconsistent'],
    places: (ground) => {
      const all = Map.groupBy(bareTexts(ground), ({ source }) => source.plain)
      return [...all.values()]
        .filter((same) => same.length > 1 && hasProse(same[0]!, 3))
        .flatMap((same) => same)
        .map((text) =>
          replaceAll(text, text.raw + (ground.target.locale.startsWith('ar') ? ' الآن' : ' nu')),
        )
    },
  },
]
