/** Maps an address as written to an `href`; null drops the link and keeps its text. */
export type LinkMap = (url: string) => string | null

/**
 * Whether an address may stand on a page: http, https, mailto, tel, or one without a scheme.
 * Browsers drop control characters and white space before they look for the scheme; so do we.
 */
export function isSafeUrl(url: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]+/g, '')
  const scheme = /^([^/?#:]*):/.exec(bare)
  if (scheme === null) return !/^[^/?#]*&(?:colon|#0*58|#x0*3a)\b/i.test(bare)
  return /^(?:https?|mailto|tel)$/i.test(scheme[1]!)
}

/** An address without its percent-encoding; as it is where that is broken. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
