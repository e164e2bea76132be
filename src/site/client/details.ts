/** What an address points at is open, where it folds. */
export function readyFolds(): void {
  addEventListener('hashchange', open)
  open()
}

function open(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target instanceof HTMLDetailsElement) target.open = true
}
