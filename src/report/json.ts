import type { Report } from './schema.ts'

/**
 * The report as JSON: keys in the order in which `composeReport` makes them, two spaces, a newline at the end.
 * `##[` anywhere in a line of standard output is an old workflow command, so one `#` is written as an escape.
 */
export const renderJson = (report: Report): string =>
  `${JSON.stringify(report, undefined, 2).replace(/##(?=\[|vso\[)/g, '#\\u0023')}\n`
