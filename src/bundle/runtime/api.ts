import type { ErrorCode, Locale, MessageKey } from './catalog-types.ts'

/** Plain texts by their keys. A translation need not have all that the source has. */
export type Texts = Readonly<Partial<Record<MessageKey, string>>>

/** What holds of a code in every language. */
export interface CodeFacts {
  /** Its name in code: `UserNotLicensed`. */
  symbol: string | null
  /** What a person tells support: `SSPR_0012`. */
  supportId: string | null
  /** Who can put it right. */
  fixedBy: 'admin' | 'user' | null
  /** Whether trying again may help. */
  retry: boolean
  /** No longer sent, kept for those who still see it. */
  retired: boolean
}

/** One code in one language: what someone in front of the error needs. All texts are plain. */
export interface ErrorEntry extends CodeFacts {
  code: ErrorCode
  title: string
  message: string
  /** What the user can do. */
  user: string | null
  /** The language of the texts: another than the locale where `state` is `missing`. */
  lang: string
  /** The direction of `lang`. */
  dir: 'ltr' | 'rtl'
  /** `outdated`: the source has changed since. `missing`: not translated, shown in `lang`. */
  state: 'current' | 'outdated' | 'missing'
  /** Machine-translated and not reviewed. */
  machine: boolean
  /** Whether it is outdated cannot be known. */
  unverified: boolean
  /** The page that explains it; from the help site's root where the catalog names no address. */
  url: string
}

/** A link for further reading. */
export interface ErrorLink {
  /** The whole sentence. */
  text: string
  /** The link's own words, which stand somewhere in `text`. */
  label: string
  /**
   * Absolute, or from the help site's root where the catalog names no address. Null where it leads
   * nowhere: show the text alone.
   */
  url: string | null
}

/** What else is known of a code, in one language. */
export interface ErrorDetails {
  /** Other messages that stand for the same code: to recognise it by, not to show. */
  variants: string[]
  technical: string | null
  cause: string | null
  /** What an administrator can do. */
  admin: string | null
  /** For further reading. */
  links: ErrorLink[]
}

/** The messages of one language. Its functions throw a RangeError for an unknown code. */
export interface Messages {
  locale: Locale
  dir: 'ltr' | 'rtl'
  /** What to tell the user. */
  message(code: ErrorCode): string
  entry(code: ErrorCode): ErrorEntry
  /** Titles, messages and what the user can do, by the keys of `<locale>.json`. */
  texts: Texts
}

/** The details of one language. Its function throws a RangeError for an unknown code. */
export interface Details {
  locale: Locale
  entry(code: ErrorCode): ErrorDetails
  /** Everything that `Messages` has not, by the keys of `<locale>.json`. */
  texts: Texts
}

/** A problem detail: RFC 9457, `application/problem+json`. */
export interface Problem {
  /**
   * The code's page in no particular language; from the help site's root where the catalog names no
   * address.
   */
  type: string
  title: string
  detail: string
  instance?: string
  code: ErrorCode
  /** The code's symbol; the code itself where it has none. */
  reason: string
  /** The language of `title` and `detail`. */
  lang: string
}

/** The catalog's version. */
export declare const version: string

/** The catalog's id, and the i18next namespace that `backend` answers for. */
export declare const namespace: string

/** The language that all others are translated from. */
export declare const source: Locale

/** Every language, the source first. */
export declare const locales: readonly Locale[]

/** Every code. */
export declare const codes: readonly ErrorCode[]

/** What i18next's option of this name asks for: where a text is taken from that is not there. */
export declare const fallbackLng: Record<string, string[]>

/** Loads one language: nothing of another. */
export declare function load(locale: Locale): Promise<Messages>

/** Loads what is needed less often: technical details, causes, what an administrator can do. */
export declare function loadDetails(locale: Locale): Promise<Details>

/** Loads all texts of one language as an i18next resource: the same as `<locale>.json`. */
export declare function loadResource(locale: Locale): Promise<Texts>

/**
 * The language to show, of a list like `navigator.languages` or an Accept-Language header: the
 * first that there is (`sv-FI` finds `sv`, `pt-PT` finds `pt-BR`), else the source.
 */
export declare function match(wanted: string | readonly string[] | null | undefined): Locale

export declare function isErrorCode(value: unknown): value is ErrorCode

/** Throws a RangeError for an unknown code. */
export declare function facts(code: ErrorCode): CodeFacts

/**
 * The code that a text names: `14`, `0x0E`, `SSPR_0014`, `UserNotProperlyConfigured`, an
 * address with `code=14`, or a text that holds one support ID or symbol. Null where it names none,
 * or two, or is longer than 10,000 characters: it never guesses.
 */
export declare function resolve(text: string | number | bigint | null | undefined): ErrorCode | null

/** Loads languages for i18next, one at a time: `i18next.use(backend)`. */
export declare const backend: {
  type: 'backend'
  callbackApi: true
  read(
    language: string,
    namespace: string,
    done: (error: Error | null, resource: Record<string, string> | false) => void,
  ): void
}

/** The problem detail of a code. `instance` is the address of this very occurrence. */
export declare function toProblem(
  code: ErrorCode,
  options: { locale: Messages; instance?: string | undefined },
): Problem
export declare function toProblem(
  code: ErrorCode,
  options: { locale: Locale; instance?: string | undefined },
): Promise<Problem>
