import { franc } from 'franc-min'
import { vocabularies } from '../words/index.ts'
import { plain } from '../words/spelling.ts'

/** What franc-min may answer beyond the vocabularies: its guesses among rarer languages are mostly wrong for short texts. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['nld', 'Dutch'],
  ['ron', 'Romanian'],
  ['ces', 'Czech'],
  ['hun', 'Hungarian'],
  ['swe', 'Swedish'],
  ['ell', 'Greek'],
  ['vie', 'Vietnamese'],
  ['ind', 'Indonesian'],
  ['bul', 'Bulgarian'],
  ['srp', 'Serbian'],
  ['arb', 'Arabic'],
  ['pes', 'Persian'],
  ['hin', 'Hindi'],
  ['ben', 'Bengali'],
  ['tha', 'Thai'],
])
const NAMES: ReadonlyMap<string, string> = new Map([
  ...vocabularies.map(({ code, language }) => [code, language] as const),
  ...OTHERS,
])
const SCRIPTED: ReadonlySet<string> = new Set(['rus', 'ukr', 'bul', 'srp', 'ell', 'arb', 'pes', 'hin', 'ben', 'tha'])

const FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const byWord = new Map<string, string[]>()
  for (const { language, functionWords, spaceless } of vocabularies)
    if (!spaceless)
      for (const word of new Set(functionWords.map(plain))) byWord.set(word, [...(byWord.get(word) ?? []), language])
  return byWord
})()

const MAX_CHARACTERS = 20_000
/** Below this many letters franc guesses. */
const MIN_FRANC = 80

/**
 * English name of the language that most of the text is written in; empty when it is too short to tell. Technical words are
 * English in every language, so the little words between them decide first.
 */
export const languageOf = (text: string): string => {
  const sample = withoutCode(text.slice(0, MAX_CHARACTERS))
  const byScript = scriptLanguage(sample)
  if (byScript !== undefined) return byScript
  return wordLanguage(sample) ?? francLanguage(sample) ?? shortLanguage(sample)
}

const withoutCode = (text: string): string =>
  text.replace(/https?:\/\/\S{1,500}/g, ' ').replace(/(?<![\w./\\-])[\w./\\-]*[_/\\@.]\w[\w./\\-]*/g, ' ')

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Chinese, Japanese and Korean: by their characters, also between many English names. */
const scriptLanguage = (text: string): string | undefined => {
  const latinWords = count(text, /\p{Script=Latin}{2,}/gu)
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(text, /\p{Script=Han}/gu)
  const hangul = count(text, /\p{Script=Hangul}/gu)
  // About two characters to a word.
  if (hangul / 2 > latinWords / 2 && hangul > kana + han) return 'Korean'
  if ((kana + han) / 2 <= latinWords / 2 || kana + han === 0) return undefined
  return kana * 10 > han ? 'Japanese' : 'Chinese'
}

const wordLanguage = (text: string): string | undefined => {
  const hits = new Map<string, number>()
  for (const word of plain(text).split(/[^\p{L}']+/u))
    for (const language of FUNCTION_WORDS.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
  const [best, second] = [...hits].sort(([, a], [, b]) => b - a)
  return best && best[1] >= 3 && best[1] >= 1.4 * (second?.[1] ?? 0) ? best[0] : undefined
}

/** In plain ASCII franc's other languages are mostly English lists of names: some of their little words must be there too. */
const francLanguage = (text: string): string | undefined => {
  if (count(text, /\p{L}/gu) < MIN_FRANC) return undefined
  const guess = NAMES.get(franc(text, { only: [...NAMES.keys()] }))
  if (guess === undefined || guess === 'English' || /[^\p{ASCII}\p{P}\p{S}\s]/u.test(text)) return guess
  const words = plain(text).split(/[^\p{L}']+/u)
  return words.filter(word => FUNCTION_WORDS.get(word)?.includes(guess)).length >= 2 ? guess : undefined
}

/** A few words: Cyrillic and the like by franc's script, plain ASCII is English unless little words say otherwise. */
const shortLanguage = (text: string): string => {
  if (count(text, /\p{Script=Cyrillic}/gu) >= 4) return /[іїєґ]/i.test(text) ? 'Ukrainian' : 'Russian'
  const guess = franc(text, { only: [...SCRIPTED], minLength: 4 })
  if (SCRIPTED.has(guess) && !/\p{Script=Latin}{3}/u.test(text)) return NAMES.get(guess) ?? ''
  const words = plain(text).split(/[^\p{L}']+/u)
  const english = words.filter(word => FUNCTION_WORDS.get(word)?.includes('English')).length
  const others = words.filter(word => FUNCTION_WORDS.has(word) && !FUNCTION_WORDS.get(word)?.includes('English')).length
  if (others > english)
    return (
      vocabularies.find(({ language }) => words.some(word => FUNCTION_WORDS.get(word)?.includes(language)))?.language ??
      ''
    )
  return english > 0 || count(text, /[a-z]{2,}/gi) >= 2 ? 'English' : ''
}
