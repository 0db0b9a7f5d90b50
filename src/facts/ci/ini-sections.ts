/** An INI file as Python reads it (configparser): values go on in indented lines, which the `ini` library takes for keys. */
export const iniSections = (text: string): Map<string, Map<string, string>> => {
  const sections = new Map<string, Map<string, string>>()
  let keys = new Map<string, string>()
  let key: string | undefined
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue
    const header = /^\[([^\]]{1,200})\]/.exec(line)
    const assigned = /^([^\s=:][^=:]{0,200})[=:](.*)$/.exec(line)
    if (header?.[1] !== undefined) {
      keys = sections.get(header[1].trim()) ?? new Map()
      sections.set(header[1].trim(), keys)
      key = undefined
    } else if (assigned?.[1] !== undefined) {
      key = assigned[1].trim()
      keys.set(key, (assigned[2] ?? '').trim())
    } else if (key !== undefined && /^\s+\S/.test(line)) keys.set(key, `${keys.get(key) ?? ''}\n${line.trim()}`)
  }
  return sections
}
