import type { Fact } from './kinds.ts'
import { databaseFacts, declarationFacts } from './other-languages/databases.ts'
import { sourceCode } from './other-languages/source-code.ts'
import { sqlFileFacts } from './other-languages/sql-files.ts'
import { testFacts } from './other-languages/tests.ts'
import { endpointFacts, httpCallFacts } from './other-languages/web.ts'
import { inEachFile, type Texts } from './texts.ts'

/**
 * Tests, database queries, JSON endpoints and HTTP calls in languages other than Python, by careful reading of text
 * without comments. Modest on purpose: such facts support `some` and no more.
 */
export const otherLanguageFacts = (texts: Texts): readonly Fact[] =>
  inEachFile(texts, (file): readonly Fact[] => {
    const source = file.owner === 'own' ? sourceCode(file) : undefined
    if (!source) return []
    if (source.language === 'sql') return sqlFileFacts(source)
    return [
      ...testFacts(source, texts),
      ...declarationFacts(source),
      ...databaseFacts(source),
      ...endpointFacts(source),
      ...httpCallFacts(source),
    ]
  })
