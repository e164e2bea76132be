/**
 * The page for wrong addresses stands at any depth below a root that it was not writtenRoot: wherever this
 * script was root, its links lead there.
 */
const root = /^(.*\/)assets\/[^/]*$/.exec(import.meta.url)?.[1]
const page = document.documentElement
const writtenRoot = page.dataset.root ?? ''
if (root !== undefined) {
  page.dataset.root = root
  for (const name of ['href', 'action'])
    for (const element of document.querySelectorAll(`body [${name}^="${writtenRoot}"]`))
      element.setAttribute(name, root + element.getAttribute(name)!.slice(writtenRoot.length))
}
