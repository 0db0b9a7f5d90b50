/** Lower case, compatibility forms folded, accents gone: "Início" gives "inicio". Kana, Hangul and Cyrillic stay whole. */
export const plain = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, (mark, at: number, all: string) => (isLatin(all[at - 1]) ? '' : mark))
        .normalize('NFC')
        .toLowerCase()
        .replace(/ß/g, 'ss')
        .replace(/ł/g, 'l')
        .replace(/ı/g, 'i')
        .replace(/ё/g, 'е')

const isAscii = (text: string): boolean => !/[^\p{ASCII}]/u.test(text)

// A mark may follow another mark, which followed a Latin letter.
const isLatin = (char: string | undefined): boolean =>
  char !== undefined && /\p{Script=Latin}|[\u0300-\u036f]/u.test(char)
