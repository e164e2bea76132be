type Child = Node | string | null | false | undefined

/** An element. What is given as text stays text: nothing in it is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | (() => void)>,
  children: Child | Child[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'string') made.setAttribute(key, value)
    else made.addEventListener(key.replace(/^on/, ''), value)
  made.append(
    ...([children].flat().filter((child) => child instanceof Node || Boolean(child)) as (
      Node | string
    )[]),
  )
  return made
}
