/** What is known of one language. What a field leaves out is not known, or as its default says. */
export interface Language {
  /** BCP 47: `sv`; with a region where only that region differs: `fr-CA`. */
  tag: string
  /** Other tags of the same language: `no` of `nb`. Default: none. */
  aliases?: readonly string[]

  /**
   * Words that say a whole number from 0 to 12: first the cardinal, then other forms, ordinals,
   * "twice", "both". A form also counts at the start of a word: `två` in `tvåsteg`. CLDR's rules
   * for spelling numbers out are not in `Intl`. Default: not known.
   */
  numberWords?: NumberWords
  /**
   * Those of `numberWords` that mean something else, too: they never prove a number. Default: none.
   */
  ambiguousNumberWords?: readonly string[]
  /** Whether a number's word may stand right behind a letter of another word. Default: false. */
  numberWordsFollowLetters?: boolean
  /** The ending of two of a thing, where that takes no word for *two*. Default: none. */
  dualEnding?: RegExp
  /** How words that multiply a number begin, by what they multiply it by. Default: not known. */
  scaleWords?: Partial<Record<Scale, readonly string[]>>
  /** What stands between the hours and the minutes of a time: `15 h 30`. Default: not known. */
  hourMarks?: readonly string[]
  /** What joins a month's name to the day before it or the year after it. Default: nothing. */
  monthJoiners?: readonly string[]
  /** Words for a program's version, which stand before its number. Default: not known. */
  versionWords?: readonly string[]
  /** Words that make two codes the ends of a range. Default: not known. */
  rangeWords?: RangeWords
  /** What joins two words of a list without a space, beside CLDR's words for it. Default: none. */
  listParticles?: readonly string[]

  /** How the marks of punctuation are written. Default: as in English. */
  punctuation?: Partial<Record<PunctuationMark, string>>
  /** Whether a sentence ends with a full stop. Default: true. */
  endsSentencesWithStop?: boolean
  /** Whether a space stands before `;`, `:`, `!` and `?`. Default: false. */
  spacesTallMarks?: boolean
  /** Marks as another language writes them. Default: none. */
  misplacedMarks?: readonly MisplacedMark[]

  /** How long its texts are. Default: not known, taken for as long as English. */
  length?: TextLength
  /**
   * On which side of a name an ending or particle is written on without a mark. Default: neither.
   */
  affixes?: 'before' | 'after'
  /**
   * What inflection does to the end of a word beside adding to it: `declines` exchanges endings of
   * two letters, `mutates` the last consonant. Default: it changes the last vowel at most.
   */
  inflection?: 'declines' | 'mutates'
  /** What may link the halves of a compound written as one word. Default: no such compounds. */
  compoundLinks?: readonly string[]

  /** Its tag in the language detector. Default: `tag`. */
  detectedAs?: string
  /** Languages so near to it in writing that a short text may be of either. Default: none. */
  resembles?: readonly string[]
  /** Frequent characters that only one of its scripts has, by script (ISO 15924). Default: none. */
  characters?: Readonly<Record<string, string>>
}

export type NumberWords = Readonly<Record<number, readonly string[]>>

/** What a word multiplies a number by. */
export type Scale = 1e3 | 1e4 | 1e6 | 1e8 | 1e9

/** Words that make two codes the ends of a range, in small letters. Default of each: none. */
export interface RangeWords {
  /** Between the codes: `till` in `C4000 till C5999`. */
  to?: readonly string[]
  /** Between the codes; *to* here, and *and* in another language. */
  toOrAnd?: readonly string[]
  /** Before the first code, and proof that `toOrAnd` means *to*. */
  from?: readonly string[]
  /** Before the first code: `mellan`. */
  between?: readonly string[]
  /** How a word behind the second code begins: `arasındaki`. */
  betweenAfter?: readonly string[]
}

export type PunctuationMark = '.' | '?' | '!' | ':' | ';' | ',' | '…'

/** A mark that stands against the convention of a language. */
export interface MisplacedMark {
  /** Global. */
  pattern: RegExp
  /** What the language writes; `$&` is what the pattern matched, `$1` its first group. */
  expected: string
}

export interface TextLength {
  /** Characters for 100 of English. */
  characters: number
  /** Whether that is the median of translations that we have, or what translators' tables say. */
  isMeasured: boolean
}
