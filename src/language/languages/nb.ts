import type { Language, NumberWords } from '../language.ts'

/** Bokmål's words serve Norwegian of any norm. */
export const norwegianNumbers: NumberWords = {
  0: ['null'],
  1: ['en', 'ei', 'et', 'ett', 'én', 'første'],
  2: ['to', 'andre', 'begge'],
  3: ['tre', 'tredje'],
  4: ['fire', 'fjerde'],
  5: ['fem'],
  6: ['seks', 'sjette'],
  7: ['sju', 'syv'],
  8: ['åtte'],
  9: ['ni'],
  10: ['ti'],
  11: ['elleve'],
  12: ['tolv'],
}

/** Norwegian Bokmål, and Norwegian of no particular norm. */
export const nb: Language = {
  tag: 'nb',
  aliases: ['no'],
  numberWords: norwegianNumbers,
  rangeWords: { to: ['til'], between: ['mellom'] },
  length: { characters: 102, isMeasured: false },
  compoundLinks: ['', 's'],
  detectedAs: 'no',
  resembles: ['da'],
}
