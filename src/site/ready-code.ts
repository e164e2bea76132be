/** Code is not translated, and where it scrolls sideways it can be scrolled by keyboard. */
export function readyCode(html: string): string {
  return html
    .replaceAll(/<code(?=[\s>])/g, '<code translate="no"')
    .replaceAll(/<pre(?=[\s>])/g, '<pre tabindex="0"')
}
