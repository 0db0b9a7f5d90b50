import { chinese, japanese, korean } from './east-asian.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { portuguese } from './portuguese.ts'
import { polish, russian, ukrainian } from './slavic.ts'
import { spanish } from './spanish.ts'
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
