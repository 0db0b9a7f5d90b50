import { expect, test } from 'vitest'
import { subjectOf } from '../../src/source/git-log.ts'
import { data, fastImport, git, newRepository } from './scratch.ts'

test.each([
  ['Lend books', 'one line'],
  ['\n\n  \nLend books\n\nWhy.\n', 'blank lines before it'],
  ['Lend \t\nbooks  \r\nto all\r\n\r\nWhy.', 'lines that go on, with blanks at their ends'],
  ['   Lend   books', 'blanks before and inside of it'],
  ['Lend\n \t \nbooks', 'a line of blanks ends it'],
  ['Lend\u00A0\n\u00A0\nbooks', 'a blank that is none to git'],
  ['Lend\vbooks\f\n\v\nWhy.', 'vertical blanks'],
  ['', 'nothing'],
  ['\n \n', 'blanks alone'],
])('the subject of %j is what git says: %s', (message, _) => {
  const path = newRepository()
  fastImport(
    path,
    'commit refs/heads/main',
    'committer Ada <ada@example.org> 1700000000 +0000',
    data(message),
    'M 100644 inline a.py',
    data('x\n'),
  )
  const told = git(path, ['log', '-1', '-z', '--format=%s', 'main']).replace(/\0$/, '')
  expect(subjectOf(message)).toBe(told)
})
