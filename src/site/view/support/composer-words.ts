import { ownName, sameLanguage } from '../../../language/tags.ts'
import type { SiteData } from '../data.ts'
import { uiStringsIn, type Resources, type UiStrings } from '../i18n.ts'
import { fields, type Labels } from './composer.ts'

/** What the script of the composer reads from the page. */
export interface ComposerWords {
  /** The languages that the message is written in: the reader's, then the source's. */
  languages: Labels[]
  /** The subject of the e-mail, with `{{id}}` for the code; the other where there is no code. */
  subject: string
  subjectNone: string
  /** What is shown once the message has been copied, or could not be. */
  done: string
  failed: string
  /** Whom the e-mail is addressed to: `mailto:…`; without an address the reader fills it in. */
  mail: string
}

/** The words of the composer in a reader's language and in the source's, where that is another. */
export function composerWords(
  site: Pick<SiteData, 'words' | 'source' | 'settings'>,
  words: UiStrings,
): ComposerWords {
  const { support } = site.settings
  const shown = words.localized('support.title').lang
  const locales = sameLanguage(shown, site.source) ? [words.locale] : [words.locale, site.source]
  return {
    languages: locales.map((locale) => labelsIn(locale, site.words)),
    subject: words.text('support.subject'),
    subjectNone: words.text('support.subject.none'),
    done: words.text('copy.done'),
    failed: words.text('copy.failed'),
    mail: support?.startsWith('mailto:') ? support : 'mailto:',
  }
}

function labelsIn(locale: string, resources: Resources): Labels {
  const { text, localized } = uiStringsIn(resources, locale)
  const { lang } = localized('support.title')
  const choices = fields.flatMap(({ choices = [] }) => choices)
  return {
    lang,
    name: ownName(lang),
    labels: Object.fromEntries(fields.map(({ key }) => [key, text(`support.${key}`)])),
    values: {
      empty: text('support.preview.empty'),
      log: text('support.log.text'),
      ...Object.fromEntries(choices.map((choice) => [choice, text(`support.kind.${choice}`)])),
    },
  }
}
