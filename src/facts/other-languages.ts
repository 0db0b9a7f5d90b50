import type { Fact } from './kinds.ts'
import type { Texts } from './texts.ts'

export const otherLanguageFacts = (_texts: Texts): readonly Fact[] => []
