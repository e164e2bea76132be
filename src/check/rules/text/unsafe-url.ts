import { isSafeUrl } from '../../../text/urls.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'
import { addressesIn } from '../../text/links/addresses-in.ts'

export const unsafeUrl: Rule = {
  id: 'text/unsafe-url',
  severity: 'error',
  says: '`javascript:`, `data:` and the like',
  why: 'Such an address runs code, or shows foreign content, in the name of the site. `build` refuses it whatever settings and suppressions say.',
  article: judge,
}

function* judge({ article }: ArticleSubject): Iterable<Remark> {
  for (const { url, place } of addressesIn(article)) {
    if (isSafeUrl(url) || crossReference.test(url)) continue
    const actual = url.length > 60 ? `${url.slice(0, 60)}…` : url
    const reason = `Unexpected unsafe address \`${actual}\`, expected one that begins with \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`, or a relative one`
    yield { file: article.file, place, reason, actual }
  }
}

/**
 * Microsoft's docs dialect names an API so; it is no address, and its link never reaches a page.
 */
const crossReference = /^xref:/i
