/** The plain text below each heading of a page, by the heading's anchor. */
export function sectionText(html: string): Map<string, string> {
  const texts = new Map<string, string>()
  const pieces = html.split(/(?=<h[1-6]\b)/)
  for (const piece of pieces) {
    const anchor = /^<h[1-6]\b[^>]*\sid="([^"]*)"/.exec(piece)?.[1]
    if (anchor !== undefined) texts.set(anchor, plainOf(piece.replace(/^[\s\S]*?<\/h[1-6]>/, '')))
  }
  return texts
}

/** HTML without its tags, on one line: for comparing, not for showing. */
export function plainOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&[a-z#0-9]+;/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
