import type { ErrorEntry } from '@example/sspr-messages'

/** What support needs to know. In English, whatever the page speaks: it is for them. */
export function supportDetails({ code, symbol, supportId }: ErrorEntry): string {
  return [
    `Support ID: ${supportId ?? code}`,
    `Error: ${symbol ?? 'code'} (${code})`,
    `Time: ${new Date().toISOString()}`,
    `Page: ${location.origin}${location.pathname}`,
  ].join('\n')
}
