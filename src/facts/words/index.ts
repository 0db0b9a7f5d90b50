import { chinese, japanese, korean } from './east-asian.ts'
import { english } from './english.ts'
import { german } from './german.ts'
import { french, italian, portuguese, spanish } from './romance.ts'
import { polish, russian, ukrainian } from './slavic.ts'
import { turkish } from './turkish.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Every language that READMEs and messages are understood in. */
export const vocabularies: readonly Vocabulary[] = [
  english,
  spanish,
  portuguese,
  french,
  german,
  italian,
  polish,
  russian,
  ukrainian,
  turkish,
  chinese,
  japanese,
  korean,
]
