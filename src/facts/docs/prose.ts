const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu

/** Words of prose. Where no spaces part them, two characters count as a word, as they mostly are in Chinese and Japanese. */
export const wordsIn = (text: string): number => {
  const spaceless = text.match(SPACELESS)?.length ?? 0
  const spaced = text.replace(SPACELESS, ' ').match(WORD)?.length ?? 0
  return spaced + Math.round(spaceless / 2)
}
