import type { Details, ErrorLink, Texts } from './api.ts'
import { siteAddress } from './code-facts.ts'
import type { ErrorCode, Locale } from './catalog-types.ts'
import { textReader, valueFor } from './locale-data.ts'

/** What `<locale>.details.js` holds. */
interface DetailsData {
  locale: Locale
  texts: Texts
  /** By code; addresses within the help site count from its root. */
  links: Readonly<Record<ErrorCode, readonly ErrorLink[]>>
}

/** The details of one locale, from what its module holds. */
export function createDetails({ locale, texts, links }: DetailsData): Details {
  const textOf = textReader(texts)
  const variantsOf = (code: ErrorCode): string[] => {
    const variants: string[] = []
    let variant = textOf(code, 'message2')
    while (variant !== null) {
      variants.push(variant)
      variant = textOf(code, `message${variants.length + 2}`)
    }
    return variants
  }
  return {
    locale,
    entry: (code) => ({
      variants: variantsOf(code),
      technical: textOf(code, 'technical'),
      cause: textOf(code, 'cause'),
      admin: textOf(code, 'admin'),
      links: (valueFor(links, code) ?? []).map(withAddress),
    }),
    texts,
  }
}

function withAddress(link: ErrorLink): ErrorLink {
  const isAbsolute = link.url === null || /^[a-z][a-z0-9+.-]*:/i.test(link.url)
  return isAbsolute ? link : { ...link, url: siteAddress(link.url!) }
}
