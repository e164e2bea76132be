import type { Article } from '../../../model/article.ts'
import type { Place } from '../../../model/place.ts'
import { overlap } from '../../engine/raised.ts'
import { placeAt } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'
import { addressesIn, bareAddressesIn, type Address } from '../../text/links/addresses-in.ts'
import { credentialsOf, isPlaceholder, masked } from '../../../text/passwords.ts'

export const credentials: Rule = {
  id: 'text/credentials',
  severity: 'warn',
  says: 'a link that carries a password (placeholders do not)',
  why: 'Whoever reads the page, its history or a log of it has the password. Change it: taking it out of the text takes it back from nobody.',
  article: judge,
}

function* judge({ article }: ArticleSubject): Iterable<Remark> {
  const reported: Place[] = []
  for (const address of [...addressesIn(article), ...bareAddressesIn(article)]) {
    const { url } = address
    const credentials = credentialsOf(url)
    if (credentials === null || isPlaceholder(credentials)) continue
    const place = placeOf(article, address, `:${credentials.password}@`)
    // What stands in running text may be a link too.
    if (reported.some((other) => overlap(other, place))) continue
    reported.push(place)
    const shown = masked(url, credentials)
    const actual = shown.length > most ? `${shown.slice(0, most)}…` : shown
    const reason = `Unexpected password in the address \`${actual}\`, expected an address without one`
    yield { file: article.file, place, reason, actual }
  }
}

const most = 60

/** The address itself where it stands as it is written, else the whole link. */
function placeOf({ text }: Article, { place, url }: Address, secret: string): Place {
  const written = text.slice(place.start, place.end)
  const whole = written.indexOf(url)
  if (whole >= 0) return placeAt(text, place.start + whole, place.start + whole + url.length)
  const part = written.indexOf(secret)
  if (part < 0) return place
  return placeAt(text, place.start + part, place.start + part + secret.length)
}
