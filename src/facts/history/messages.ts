import { calendarWords } from '../words/calendar.ts'
import { vocabularies } from '../words/index.ts'
import { plain } from '../words/spelling.ts'

type TokenKind = 'vague' | 'common' | 'action' | 'content'

const setOf = (pick: (words: (typeof vocabularies)[number]['message']) => readonly string[], spaceless: boolean) =>
  new Set(
    vocabularies
      .filter(words => (words.spaceless ?? false) === spaceless)
      .flatMap(words => pick(words.message).map(plain)),
  )

const VAGUE = new Set([...setOf(words => words.vague, false), ...calendarWords])
const COMMON = setOf(words => words.common, false)
const ACTIONS = setOf(words => words.actions, false)
const COUNTED = setOf(words => words.counted, false)

const byLength = (words: Iterable<string>): readonly string[] => [...words].sort((a, b) => b.length - a.length)
const SPACELESS_WORDS: readonly (readonly [words: readonly string[], kind: TokenKind])[] = [
  [byLength(setOf(words => words.actions, true)), 'action'],
  [byLength(setOf(words => words.common, true)), 'common'],
  [byLength(setOf(words => [...words.vague, ...words.counted], true)), 'vague'],
]

/** What hosts and tools write when nobody does, and what templates leave to be filled in. In `plain` spelling. */
const DEFAULT_MESSAGES: readonly RegExp[] = [
  /^add files via upload$/,
  /^uploading files?$/,
  /^created? (?:using|with) colab(?:oratory)?$/,
  /^your commit message(?: here)?$/,
  /^(?:commit|update) message$/,
  /^(?:auto|automatic|automated) ?(?:commit|update|save|backup)\b/,
  /^vault backup\b/,
  /^delete \.?ds_store$/,
  /^no message$/,
]

/** https://www.conventionalcommits.org/en/v1.0.0/ ; the scope says which part changed. */
const CONVENTIONAL = /^([a-z]{2,12})(?:\(([^()]{1,60})\))?!?:\s*/i
const FILE_NAME =
  /^[\w./\\@+-]*\.(?:py|ipynb|md|rst|txt|ya?ml|json|toml|cfg|ini|html?|css|scss|jsx?|tsx?|vue|sh|sql|xml|csv|lock|env|png|jpe?g|svg|pdf|docx?|java|php|rb|go|rs|c|cpp|h)$|^\.\w[\w.-]*$|^(?:dockerfile|makefile|jenkinsfile|procfile|pipfile|gemfile|vagrantfile|gitignore|readme|license|changelog)$/
/** A file's name without its dot: "tox ini file", "setup py". */
const LOOSE_FILE_NAME = /\b([\w-]{1,30})[ ](py|md|txt|ya?ml|json|toml|cfg|ini|html|css|js)(?![\w.])/g
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
const MAX_SUBJECT = 300

/**
 * Whether a message says what changed. "update", "fix", "first commit", "wip", a number, "Lab 5", a file's name alone or a
 * host's own "Update README.md" do not, in any language of `words/`; neither do they together ("small fixes and updates").
 * `changed` are the paths of the commit: "fixes to main" says a little where it changes `main.py`.
 */
export const isInformative = (subject: string, message: string, changed: readonly string[] = []): boolean =>
  saysWhat(subject) ||
  saysWhere(subject, changed) ||
  bodyLines(subject, message).some(line => line.length >= MIN_BODY && saysWhat(line))

/** A body's line that makes up for a bare subject is a sentence, not a leftover. */
const MIN_BODY = 20

const bodyLines = (subject: string, message: string): string[] =>
  message
    .slice(0, 4000)
    .split(/\r?\n/)
    .slice(1, 30)
    .map(line => line.trim())
    .filter(
      line => line !== subject && !/^[\w-]+-by:|^(?:#|conflicts:|\(cherry picked|this reverts commit)/i.test(line),
    )

const saysWhat = (line: string): boolean => {
  const text = plain(line.slice(0, MAX_SUBJECT)).trim()
  if (DEFAULT_MESSAGES.some(pattern => pattern.test(text))) return false
  if (/^revert\b.{4,}/.test(text)) return true
  const conventional = CONVENTIONAL.exec(text)
  const scope = conventional?.[2] ?? ''
  const rest = withoutNumbers(conventional ? `${scope} ${text.slice(conventional[0].length)}` : text)
  const kinds = tokens(rest).flatMap(kindsOf)
  if (kinds.includes('content')) return true
  return kinds.includes('action') && kinds.includes('common')
}

const WHERE =
  /(?:^|\s)(?:in|to|into|for|of|on|at|within|en|em|no|na|dans|im|nel|w|we|в|у)\s+(?:the\s+)?([\p{L}\p{N}_.-]{2,60})[.!]?$/u
/** Taking work somewhere is no change of it. */
const MOVES = /^(?:push|commit|merg|upload|sav|subi|envi)/

/** "fixes to main" of a commit that changes `main.py`: little, but it names the part. */
const saysWhere = (subject: string, changed: readonly string[]): boolean => {
  const text = plain(subject.slice(0, MAX_SUBJECT)).trim()
  const part = WHERE.exec(text)?.[1]
  if (part === undefined || MOVES.test(text) || /^readme/.test(part)) return false
  return changed.some(path => {
    const name = plain(path.slice(path.lastIndexOf('/') + 1))
    return name === part || name.replace(/\.\w{1,8}$/, '') === part
  })
}

const FIXES =
  /^(?:fix|updat|upgrad|chang|improv|enhanc|refactor|correct|handl|support|allow|adjust|clean|corrig|arregl|actualiz|atualiz|mejor|melhor|amelior|ajust|behob|behebt|verbesser|korrigier|исправ|обнов|измен|улучш|popraw|aggiorn|duzelt|修|更新|変更|対応|완료|수정)/u

/** Whether a text tells something to do: "add login #12", "#3 fix rounding". */
export const namesAction = (text: string): boolean => {
  const words = tokens(plain(text.slice(0, MAX_SUBJECT)))
  return words.some(word => FIXES.test(word) || kindsOf(word).includes('action'))
}

/** Whether a text names something, and does not only tell what was done. */
export const namesThing = (text: string): boolean => {
  const kinds = tokens(plain(text.slice(0, MAX_SUBJECT))).flatMap(kindsOf)
  return !namesAction(text) && (kinds.includes('content') || kinds.includes('common'))
}

/** The first word of a message where it could say something: not an action, "fix" or "the". */
export const firstContent = (subject: string): string | undefined => {
  const [first] = tokens(plain(subject.slice(0, MAX_SUBJECT)))
  return first !== undefined && kindsOf(first).includes('content') ? first : undefined
}

/** Without tags, emoji names, references, links' hosts and numbers that count something ("lab 5", "day_03"). */
const withoutNumbers = (text: string): string =>
  text
    .replace(/^(?:\[[^\][]{1,30}\]\s*)+/, '')
    .replace(/:[a-z_]{2,40}:/g, ' ')
    .replace(/(?:gh-|[#!])\d+/g, ' ')
    .replace(/\b[a-z][a-z0-9]{1,9}-\d+\b/g, ' ')
    .replace(LOOSE_FILE_NAME, '$1.$2')
    .replace(/(?<![\p{L}])(\p{L}{2,20})[\s_.-]{0,2}\d{1,4}(?![\p{L}\d])/gu, (whole, word: string) =>
      COUNTED.has(word) ? ' ' : whole,
    )

const tokens = (text: string): string[] =>
  text
    .split(/[\s,;:!?()"“”«»<>|=*~^&+…。、！？（）「」【】『』：，；・]+/u)
    .flatMap(splitScripts)
    .flatMap(part => (FILE_NAME.test(part) ? [part] : part.split(/[/\\_'’`.-]+/)))
    .filter(part => part !== '')

/** "docker対応" is two words, and Japanese or Chinese words are cut at the known ones. */
const splitScripts = (part: string): string[] => {
  if (!SPACELESS.test(part)) return [part]
  return (
    part.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu,
    ) ?? []
  )
}

/** A change of these can only be of one kind: what git leaves out, what has to be installed, under which terms. */
const SINGLE_PURPOSE =
  /^\.?gitignore$|^requirements?(?:\.txt)?$|^(?:dependenc(?:y|ies)|dependencias|dependances|abhangigkeiten|dipendenze|zaleznosci|зависимости|licen[cs]e)$/

const kindsOf = (token: string): readonly TokenKind[] => {
  if (SINGLE_PURPOSE.test(token)) return ['content']
  if (FILE_NAME.test(token)) return ['common']
  if (SPACELESS.test(token)) return kindsOfSpaceless(token)
  // A noun that is also an empty word ("tests", "file") still says something together with an action.
  if (COMMON.has(token)) return ['common']
  if (ACTIONS.has(token)) return ['action']
  return [isVague(token) ? 'vague' : 'content']
}

/** Known words are taken out, longer ones first; what is left says what it was about. One character is a remnant of a cut word. */
const kindsOfSpaceless = (token: string): readonly TokenKind[] => {
  let rest = token
  const kinds: TokenKind[] = []
  for (const [words, kind] of SPACELESS_WORDS)
    for (const word of words)
      if (rest.includes(word)) {
        rest = rest.replaceAll(word, ' ')
        kinds.push(kind)
      }
  return rest.replace(/\s+/g, '').length >= 2 ? [...kinds, 'content'] : kinds
}

const isVague = (token: string): boolean => {
  const letters = token.replace(/\P{L}/gu, '')
  if (letters.length < 2) return true
  if (VAGUE.has(token) || VAGUE.has(letters)) return true
  if (COUNTED.has(letters) && letters !== token) return true
  if (/^(\p{L})\1+$/u.test(letters)) return true
  // Keys struck at random have no vowel; short ones may be names (css, db, jwt).
  if (letters.length >= 5 && /^[bcdfghjklmnpqrstvwxz]+$/.test(letters)) return true
  return letters.length >= 6 && isMistyped(letters)
}

/** One letter too many, missing or swapped: "chaned", "udpate", "intial". Another letter would be another word: "charge". */
const isMistyped = (letters: string): boolean => {
  for (let at = 0; at <= letters.length; at++) {
    const without = letters.slice(0, at) + letters.slice(at + 1)
    if (without.length >= 5 && VAGUE.has(without)) return true
    const swapped = letters.slice(0, at) + (letters[at + 1] ?? '') + (letters[at] ?? '') + letters.slice(at + 2)
    if (VAGUE.has(swapped)) return true
  }
  return missesOneLetter(letters)
}

const SHORTENED: ReadonlySet<string> = new Set(
  [...VAGUE]
    .filter(word => word.length >= 7)
    .flatMap(word => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))),
)
const missesOneLetter = (letters: string): boolean => SHORTENED.has(letters)
