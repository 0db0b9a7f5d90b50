const HAN = /\p{Script=Han}/gu
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu

/** Characters to a word in running text, where no spaces part them: 学习, 网站, 的; データベース, です. */
const HAN_PER_WORD = 1.5
const KANA_PER_WORD = 2.5

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Words of prose; in Chinese and Japanese about so many as a reader would part. */
export const wordsIn = (text: string): number => {
  const spaced = count(text.replace(HAN, ' ').replace(KANA, ' '), WORD)
  return spaced + Math.round(count(text, HAN) / HAN_PER_WORD + count(text, KANA) / KANA_PER_WORD)
}
