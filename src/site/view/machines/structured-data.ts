import type { Entry } from '../../../model/catalog.ts'
import type { Code } from '../../../model/registry.ts'
import { absolute, codeOf, neutralOf } from '../page-addresses.ts'
import { idOf } from '../code/labels.ts'
import type { SiteData } from '../data.ts'

/** What search engines read of a code's page: a TechArticle about a DefinedTerm. */
export function structuredData(site: SiteData, code: Code, entry: Entry): string {
  const { url } = site.settings
  const page = absolute(url, codeOf(entry.locale, code.code))
  const source = absolute(url, codeOf(site.source, code.code))
  return toScript({
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: entry.title,
    description: entry.message.plain,
    inLanguage: entry.lang,
    ...(page === null ? {} : { url: page }),
    ...(entry.locale === site.source || source === null
      ? {}
      : { translationOfWork: { '@type': 'TechArticle', '@id': source, inLanguage: site.source } }),
    about: {
      '@type': 'DefinedTerm',
      name: idOf(code),
      termCode: code.code,
      ...(code.symbol === null ? {} : { alternateName: code.symbol }),
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: site.locales.find(({ tag }) => tag === entry.lang)?.title ?? site.id,
        ...(url === null ? {} : { url }),
      },
      ...(url === null ? {} : { url: absolute(url, neutralOf(code.code)) }),
    },
  })
}

/** JSON that can stand in a script element. */
export function toScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
