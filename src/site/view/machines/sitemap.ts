import { absolute, articleOf, codeOf, homeOf, neutralOf, supportOf } from '../page-addresses.ts'
import { translatedInto } from '../code/code-page.ts'
import type { SiteData } from '../data.ts'
import { escape } from '../escape.ts'

/** A page in every language that it is really translated into. */
interface Listed {
  locales: string[]
  inLocale: (locale: string) => string
  neutral: string
}

/** sitemap.xml, with each page's other languages; empty where the site has no address. */
export function sitemap(site: SiteData): string {
  const { url } = site.settings
  if (url === null) return ''
  const lines = listed(site).flatMap(({ locales, inLocale, neutral }) => {
    const others = locales
      .filter((tag) => !tag.includes('-x-'))
      .map((tag) => link(tag, absolute(url, inLocale(tag))!))
      .concat(link('x-default', absolute(url, neutral)!))
    return locales.map(
      (tag) => `<url><loc>${escape(absolute(url, inLocale(tag))!)}</loc>${others.join('')}</url>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n')
}

function listed(site: SiteData): Listed[] {
  const tags = site.locales.map(({ tag }) => tag)
  const slugs = (site.pages[site.source] ?? []).filter(({ codes }) => codes.length === 0)
  return [
    { locales: tags, inLocale: homeOf, neutral: '/' },
    ...site.codes.map(({ code }) => ({
      locales: translatedInto(site, code),
      inLocale: (tag: string) => codeOf(tag, code),
      neutral: neutralOf(code),
    })),
    ...slugs.map(({ slug }) => ({
      locales: tags.filter((tag) =>
        (site.pages[tag] ?? []).some((page) => page.slug === slug && page.state !== 'missing'),
      ),
      inLocale: (tag: string) => articleOf(tag, slug),
      neutral: articleOf(site.source, slug),
    })),
    { locales: tags, inLocale: supportOf, neutral: supportOf(site.source) },
  ]
}

function link(tag: string, href: string): string {
  return `<xhtml:link rel="alternate" hreflang="${tag}" href="${escape(href)}"/>`
}
