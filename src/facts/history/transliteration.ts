const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    є: 'ie',
    ж: 'i',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ў: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'c',
    ш: 's',
    щ: 's',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
  }),
)

/** Spellings that passports, people and keyboards use for the same letter; longer ones first. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/zh/g, 'i'],
  [/kh/g, 'h'],
  [/ch|tch|ts|tz/g, 'c'],
  [/ks/g, 'x'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/[yj]e/g, 'e'],
  [/ie/g, 'e'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/**
 * A word of a name in Latin letters, brought to one spelling, for telling whether a Cyrillic and a Latin name are the same: "Юрий",
 * "Yuriy", "Iurii" and "Yuri" all give "iuri". Lower case in, a rough key out; other scripts stay as they are.
 */
export const latinSound = (word: string): string =>
  SAME.reduce(
    (text, [pattern, letter]) => text.replace(pattern, letter),
    Array.from(word.slice(0, 100), letter => LATIN.get(letter) ?? letter).join(''),
  )
