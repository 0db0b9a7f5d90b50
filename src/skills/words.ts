/** `plural(1, 'test')` is "1 test", `plural(2, 'class', 'classes')` is "2 classes". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** "a", "a and b", "a, b and c"; of many, the first `most` and "more". */
export const listed = (items: readonly string[], most = 4): string => {
  const shown = items.length > most ? [...items.slice(0, most - 1), 'more'] : items
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Names from the audited repository stand between backticks, so that a rendering can tell them from our words. */
export const code = (name: string): string => `\`${name.replaceAll('`', '´')}\``

const MAX_QUOTE = 72

/** What somebody wrote, shortened, in quotation marks; e-mail addresses and @mentions are left out: they are people's. */
export const quoted = (text: string): string => {
  const clean = text
    .slice(0, 500)
    .replace(/[^\s<>"]{1,64}@[^\s<>"]{1,100}|@[\w-]{1,40}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
  return `"${clean.length > MAX_QUOTE ? `${clean.slice(0, MAX_QUOTE - 1)}…` : clean}"`
}
