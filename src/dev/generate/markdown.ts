/** What Markdown would take for markup in our own prose: a table's bar, an HTML tag. Backticks stay, they are meant. */
export const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\s+/g, ' ')

/** A code block whose fence is longer than any run of backticks in it. */
export const codeBlock = (language: string, code: string): string => {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code.replace(/\n+$/, '')}\n${fence}`
}

/** GitHub's anchor of a heading: https://github.com/gjtorikian/html-pipeline, the table-of-contents filter. */
export const headingAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
