const LONGEST = 60

/** Somebody's word as code on one line, cut where it is long; nothing in it ends the code or turns the line around. */
export const shown = (text: string): string => {
  const safe = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s`]+/gu, ' ').trim()
  return `\`${safe.length > LONGEST ? `${safe.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : safe || ' '}\``
}
