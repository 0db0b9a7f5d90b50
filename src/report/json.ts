import type { Report } from './schema.ts'

/**
 * The report as JSON: keys in the order in which `composeReport` makes them, two spaces, a newline at the end.
 * `##[` anywhere in a line of standard output is an old workflow command, so one `#` is written as an escape; so is what a
 * terminal obeys and JSON lets through: control characters beyond U+007E, and those that turn the direction of text.
 */
export const renderJson = (report: Report): string =>
  `${JSON.stringify(report, undefined, 2)
    .replace(/##(?=\[|vso\[)/g, '#\\u0023')
    .replace(UNSEEN, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`

const UNSEEN = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g
