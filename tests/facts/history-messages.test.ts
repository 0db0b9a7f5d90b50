import { describe, expect, it } from 'vitest'
import { informativeMessages, repeatedMessages } from '../../src/facts/history/informative.ts'
import { isInformative } from '../../src/facts/history/messages.ts'
import type { Commit } from '../../src/types.ts'

const informative = (subject: string, message = subject): boolean => isInformative(subject, message)

const SAYS_NOTHING: Readonly<Record<string, readonly string[]>> = {
  English: [
    'update',
    'Updates',
    'fix',
    'fixed bugs',
    'bug fix',
    'wip',
    'WIP: stuff',
    'changes',
    'minor changes',
    'some small fixes',
    'first commit',
    'Initial commit',
    'final commit',
    'final version',
    'asdf',
    'aaaa',
    'sdfghjkl',
    '.',
    '???',
    '!!!',
    '12',
    '#12',
    '#12 #13',
    'Lab 5',
    'Lab14',
    'day_03',
    'Exercise 3.',
    'week 2',
    'Add files via upload',
    'Update README.md',
    'Update main.py',
    'README.md',
    'Jenkinsfile',
    'app.py',
    'src/app.py',
    'updated ci.yaml',
    'updated tox ini file',
    'fix: updates',
    'chore: cleanup',
    '[FIX] fixes',
    'refactoring',
    'code cleanup',
    'more work',
    'done',
    'finished project',
    'test',
    'test 009',
    'testing',
    'temp',
    'oops',
    'Your commit message here',
    'Created using Colaboratory',
    'chaned',
    'udpate',
    'intial commit',
    'last changes!!',
    ':sparkles: update',
    '🎉 Initial commit',
    'v1.2',
    '1.0.3',
    'commit 7',
    'push',
    'save work',
    'minor fixes',
    'directory update',
    'exercises',
    'solutions of the exercises',
    'push to main',
    'May 3',
    'friday 13 march v2',
  ],
  Spanish: [
    'cambios',
    'primer commit',
    'Actualización',
    'arreglos varios',
    'correcciones',
    'últimos cambios',
    'subida de archivos',
    'pruebas',
    'versión final',
    'ejercicios resueltos',
    '16 de agosto v2',
    'hola',
  ],
  Portuguese: [
    'alterações',
    'primeiro commit',
    'correções',
    'atualização',
    'ajustes finais',
    'versão final',
    'atualizando README.md',
    'Resolução de alguns exercícios',
    'revisão dos exercícios',
  ],
  French: [
    'modifications',
    'premier commit',
    'mise à jour',
    'corrections',
    'dernières modifs',
    'version finale',
    'TP 3',
  ],
  German: ['Änderungen', 'erster Commit', 'kleine Änderungen', 'Fehler behoben', 'Update', 'Zwischenstand', 'Übung 4'],
  Russian: [
    'изменения',
    'первый коммит',
    'правки',
    'мелкие исправления',
    'временный фикс',
    'обновил README.md',
    'лаба 3',
    'всё готово',
  ],
  Chinese: [
    '更新',
    '第一次提交',
    '修改',
    '修改代码',
    '修复bug',
    '提交',
    '测试',
    '初始化项目',
    '更新README.md',
    '作业3',
  ],
  Japanese: [
    '修正',
    '最初のコミット',
    '更新しました',
    '対応',
    '#4対応中',
    '実装完了',
    'リファクタ',
    'とりあえずコミット',
    '課題3',
    'README更新',
  ],
  Korean: ['수정', '첫 커밋', '업데이트', '버그 수정', '최종 수정', '과제 3'],
  Polish: ['poprawki', 'pierwszy commit', 'drobne poprawki', 'zmiany', 'poprawa kodu', 'wersja początkowa'],
  Italian: ['modifiche', 'primo commit', 'aggiornamento', 'correzioni varie'],
  Turkish: ['güncelleme', 'ilk commit', 'küçük değişiklikler', 'düzeltme'],
  Ukrainian: ['зміни', 'перший коміт', 'дрібні правки', 'виправлення'],
}

const SAYS_WHAT: Readonly<Record<string, readonly string[]>> = {
  English: [
    'fixed bug in login form',
    'Add tests',
    'added manifest.in',
    'Create README.md',
    'Delete label.yml',
    'feat(2023:09): add solution',
    'feat(auth): update',
    'update price filter',
    'Fix typo',
    '[CHORE] Remove unnecessary print statement',
    'Refuse orders without items',
    'docker',
    'login page',
    'Rename payment to invoice',
    'Revert "Add login form"',
    'bump version',
    'Fix #12: empty basket',
    'fix bug with region percents',
    'Update front page design',
    'css',
    'charge tax',
    'weight rounding',
    'updated gitignore',
    'update requirements.txt',
    'deleted redundant space in stylish_format.py',
    'exercises on lists',
  ],
  Spanish: ['Corrige el inicio de sesión', 'Agrega pruebas', 'elimina usuarios inactivos', 'Añadido carrito'],
  Portuguese: ['Corrige o cálculo do frete', 'Adiciona testes', 'remove usuários inativos'],
  French: ['Corrige le calcul des frais', 'Ajout des tests', 'supprime les utilisateurs inactifs'],
  German: ['Versandkosten korrigiert', 'Tests hinzugefügt', 'Anmeldung überarbeitet'],
  Russian: ['Исправил расчёт доставки', 'Добавил тесты', 'удалил неактивных пользователей'],
  Chinese: ['修复登录页面', '添加测试', '增加环境变量', '删除无用的用户'],
  Japanese: ['ログイン画面を修正', 'テストを追加', 'docker対応', 'tokenの隠蔽化', '半角へ'],
  Korean: ['로그인 화면 수정', '테스트 추가', '장바구니 구현'],
  Polish: ['dodano testy', 'poprawka logowania', 'przeniesiono funkcję kwadratową do folderu'],
  Italian: ['aggiunti test', 'corretto il calcolo della spedizione'],
  Turkish: ['testler eklendi', 'giriş formu düzeltildi'],
  Ukrainian: ['додав тести', 'виправив розрахунок доставки'],
}

describe.each(Object.entries(SAYS_NOTHING))('in %s', (_, subjects) => {
  it.each(subjects)('%j does not say what changed', subject => {
    expect(informative(subject)).toBe(false)
  })
})

describe.each(Object.entries(SAYS_WHAT))('in %s', (_, subjects) => {
  it.each(subjects)('%j says what changed', subject => {
    expect(informative(subject)).toBe(true)
  })
})

describe('the changed part', () => {
  it.each<[string, string]>([
    ['fixes to main', 'main.py'],
    ['changes in basket.py', 'shop/basket.py'],
    ['cambios en main', 'src/main.py'],
    ['правки в main', 'main.py'],
  ])('%j of a commit that changes %s says where', (subject, path) => {
    expect(isInformative(subject, subject)).toBe(false)
    expect(isInformative(subject, subject, [path])).toBe(true)
  })

  it.each<[string, string]>([
    ['push to main', 'main.py'],
    ['fixes to main', 'basket.py'],
    ['Update main.py', 'main.py'],
    ['changes to README', 'README.md'],
  ])('%j of a commit that changes %s does not', (subject, path) => {
    expect(isInformative(subject, subject, [path])).toBe(false)
  })
})

describe('the body', () => {
  it('makes up for a bare subject', () => {
    expect(informative('fix', 'fix\n\nOrders without items were accepted and crashed the invoice.')).toBe(true)
  })

  it.each([
    'fix\n\nSigned-off-by: Ana Lima <ana@example.org>',
    'fix\n\nCo-authored-by: Ben Okafor <ben@example.net>',
    'fix\n\nsmall fixes and some more changes',
    'fix\n\n# Conflicts:\n#\tshop/orders.py',
  ])('does not when it is %j', message => {
    expect(informative('fix', message)).toBe(false)
  })
})

describe('repeated messages', () => {
  const commits = (...subjects: readonly string[]): Commit[] =>
    subjects.toReversed().map((subject, index) => ({
      sha: `${index}`,
      parents: ['p'],
      author: { name: 'Ana', email: 'ana@example.org' },
      committer: { name: 'Ana', email: 'ana@example.org' },
      authoredAt: 0,
      authoredOffset: 0,
      committedAt: 0,
      subject,
      message: subject,
      coAuthors: [],
      changes: [],
    }))
  const repeated = (...subjects: readonly string[]) =>
    [...repeatedMessages(commits(...subjects))].map(({ subject }) => subject)

  it('says nothing from the third time on', () => {
    expect(
      repeated('Try the server', 'Try the server', 'Try the server', 'Try the server 4', 'Try the server (5)'),
    ).toEqual(['Try the server', 'Try the server 4', 'Try the server (5)'])
  })

  it('counts files that are taken away one by one as one change', () => {
    expect(repeated('Delete a.py', 'Delete b.py', 'Delete c.py', 'Delete d.py', 'Delete the old menu')).toEqual(
      ['Delete d.py', 'Delete c.py'].toReversed(),
    )
  })

  it('a label that begins most messages of an author tells nothing', () => {
    const told = informativeMessages(
      commits('Lima 1/3', 'Lima 2/3', 'Lima 3/3 basket', 'Lima 4/3', 'Lima 5/3 update', 'Lima 6/3 add taxes'),
    )
    expect([...told].map(({ subject }) => subject).toReversed()).toEqual(['Lima 3/3 basket', 'Lima 6/3 add taxes'])
  })

  it('leaves afterthoughts and different messages alone', () => {
    expect(repeated('Try the server', 'Try the server', 'Try the client', 'Try the page')).toEqual([])
  })
})

describe('hostile messages', () => {
  it.each([
    ['one endless word', 'a'.repeat(100_000)],
    ['endless brackets', '[('.repeat(50_000)],
    ['endless numbers', 'lab 1 '.repeat(50_000)],
    ['endless Japanese', '対応'.repeat(50_000)],
    ['nothing', ''],
    ['prototype keys', '__proto__ constructor'],
  ])('are read to the end: %s', (_, subject) => {
    expect(typeof informative(subject, `${subject}\n\n${subject}`)).toBe('boolean')
  })
})
