/**
 * The page for wrong addresses stands at any depth below a root that it was not told: wherever this
 * script was found, its links lead there.
 */
const found = /^(.*\/)assets\/[^/]*$/.exec(import.meta.url)?.[1]
const page = document.documentElement
const told = page.dataset.root ?? ''
if (found !== undefined) {
  page.dataset.root = found
  for (const name of ['href', 'action'])
    for (const element of document.querySelectorAll(`body [${name}^="${told}"]`))
      element.setAttribute(name, found + element.getAttribute(name)!.slice(told.length))
}
