/** Code that scrolls sideways can be scrolled by keyboard. */
export function reachable(html: string): string {
  return html.replaceAll(/<pre(?=[\s>])/g, '<pre tabindex="0"')
}
