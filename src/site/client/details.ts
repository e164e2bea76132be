/** Opens the `details` element that the address points at. */
export function setUpDetails(): void {
  addEventListener('hashchange', openTarget)
  openTarget()
}

function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target instanceof HTMLDetailsElement) target.open = true
}
