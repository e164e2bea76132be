/**
 * Makes a page's addresses relative: within the site every one begins with `/` and counts from the
 * site's root, which may stand anywhere on its host.
 */
export function relative(html: string, address: string): string {
  const depth = address.split('/').length - 2
  return rewrite(html, depth === 0 ? './' : '../'.repeat(depth))
}

/**
 * The page for wrong addresses is served at any depth, and where the site stands may not be known:
 * its styles and scripts are asked for wherever they may be, and the script mends the links.
 */
export function anywhere(html: string, base: string | null): string {
  const depths = ['./', '../', '../../', '../../../', '../../../../']
  const roots = base === null ? depths : [base, ...depths]
  return html
    .split(asset)
    .flatMap((piece, index) =>
      index % 2 === 0 ? rewrite(piece, base ?? './') : roots.map((root) => rewrite(piece, root)),
    )
    .join('')
}

const asset = /(<(?:link|script)\b[^>]*"\/assets\/[^"]*\.(?:css|js)"[^>]*>(?:<\/script>)?)/

/** A start tag with its quoted attributes: a `>` inside one does not end it. */
const startTag = /<[a-z][^\s/>"'=]*(?:[^>"']|"[^"]*"|'[^']*')*>/gi
const attribute = /(\s)([^\s"'<>/=]+)=("[^"]*"|'[^']*')/g
const addresses = new Set(['href', 'src', 'action', 'data-root', 'data-href'])

function rewrite(html: string, root: string): string {
  return html.replaceAll(startTag, (tag) =>
    tag.replaceAll(attribute, (whole, space: string, name: string, quoted: string) => {
      const isWithin = addresses.has(name) && /^.\/(?!\/)/.test(quoted)
      return isWithin ? `${space}${name}=${quoted[0]}${root}${quoted.slice(2)}` : whole
    }),
  )
}
