import type { Example, ExampleCommit, SkillExamples } from '../examples.ts'

const files = { 'app.py': 'print(1)\n' }
const history = (...commits: readonly ExampleCommit[]): Example => ({ files, commits })
const messages = (...subjects: readonly string[]): Example => history(...subjects.map(subject => ({ subject })))
const bot = { name: 'dependabot[bot]', email: '49699333+dependabot[bot]@users.noreply.github.com' }

const DAY = 86_400
/** 23:30 UTC on a winter's evening. */
const EVENING = 1_704_151_800

export default {
  commits: {
    found: [
      messages('Add the login form'),
      messages('update'),
      history({ subject: 'Fix rounding', author: { name: 'Abbot', email: 'abbot@example.org' } }),
    ],
    notFound: [
      { files },
      history({ subject: 'Bump requests from 2.30 to 2.31', author: bot }),
      history({ subject: 'chore(deps): pin', author: { name: 'renovate[bot]', email: 'bot@renovateapp.com' } }),
    ],
  },
  'several-days': {
    found: [
      history({ subject: 'Add a form', authoredAt: EVENING }, { subject: 'Add a list', authoredAt: EVENING + DAY }),
      history({ subject: 'Add a form', authoredAt: EVENING }, { subject: 'Add a list', authoredAt: EVENING + 3600 }),
    ],
    // Two days in UTC are one evening where the author sat.
    notFound: [
      history(
        { subject: 'Add a form', authoredAt: EVENING, authoredOffset: -300 },
        { subject: 'Add a list', authoredAt: EVENING + 3600, authoredOffset: -300 },
      ),
      history(
        { subject: 'Add a form', authoredAt: EVENING },
        { subject: 'Bump requests', authoredAt: EVENING + DAY, author: bot },
      ),
    ],
  },
  'telling-messages': {
    found: [
      messages('fix: refuse orders without items', '[CHORE] drop Python 3.8', 'update'),
      messages('Fixed bug in login form'),
      messages('updated gitignore', 'deleted redundant space in stylish_format.py'),
      history({ subject: 'fixes to main', changes: [{ path: 'shop/main.py', added: 2, removed: 1 }] }),
      messages('feat(orders): add filter by date'),
      messages('Corrige el inicio de sesión con Google', 'Agrega pruebas del carrito'),
      messages('Corrige o cálculo do frete', 'Adiciona testes do carrinho'),
      messages('Corrige le calcul des frais de port', 'Ajout des tests du panier'),
      messages('Berechnung der Versandkosten korrigiert', 'Tests für den Warenkorb hinzugefügt'),
      messages('Исправил расчёт доставки', 'Добавил тесты корзины'),
      messages('修复登录页面的跳转', '添加购物车测试'),
      messages('ログイン画面の遷移を修正', 'カートのテストを追加'),
      messages('로그인 화면 수정', '장바구니 테스트 추가'),
      messages('poprawka logowania', 'dodano testy koszyka'),
      messages('corretto il calcolo della spedizione', 'aggiunti i test del carrello'),
      messages('giriş formu düzeltildi', 'sepet testleri eklendi'),
      messages('виправив розрахунок доставки', 'додав тести кошика'),
    ],
    notFound: [
      messages('update', 'fix', 'wip'),
      messages('first commit', 'Initial commit', 'final version', 'small changes'),
      messages('Update README.md', 'Add files via upload', 'Update main.py'),
      messages('Lab 5', 'day 3', '#12', '42', '...'),
      messages('minor fixes', 'refactoring', 'fixes to main'),
      messages('Resolução de alguns exercícios', 'ejercicios resueltos', 'exercises'),
      messages('fix: updates', '[FIX] fixes', 'chore: cleanup'),
      messages('udpate', 'intial commit', 'chaned'),
      messages('Test the server 1', 'Test the server 2', 'Test the server 3', 'Test the server 4', 'Test the server 5'),
      // Half is not more than half.
      messages('update', 'Add the login form'),
      messages('cambios', 'primer commit', 'arreglos varios', 'actualización'),
      messages('alterações', 'primeiro commit', 'correções', 'atualização do projeto'),
      messages('modifications', 'premier commit', 'mise à jour', 'corrections'),
      messages('Änderungen', 'erster Commit', 'kleine Verbesserungen', 'Fehler behoben'),
      messages('изменения', 'первый коммит', 'мелкие правки', 'временный фикс'),
      messages('更新', '第一次提交', '修改代码', '修复bug'),
      messages('修正', '最初のコミット', '更新しました', '対応'),
      messages('수정', '첫 커밋', '업데이트', '버그 수정'),
      messages('poprawki', 'pierwszy commit', 'drobne zmiany'),
      messages('modifiche', 'primo commit', 'aggiornamento'),
      messages('güncelleme', 'ilk commit', 'küçük değişiklikler'),
      messages('зміни', 'перший коміт', 'дрібні правки'),
    ],
  },
  'no-junk': {
    found: [
      { files: { ...files, '.gitignore': '__pycache__/\nvenv/\n' }, commits: [{ subject: 'Add the login form' }] },
      { files: { ...files, 'db.sqlite3': '', '.idea/app.xml': '<x/>' }, commits: [{ subject: 'Add the login form' }] },
    ],
    notFound: [
      { files: { ...files, '__pycache__/app.cpython-311.pyc': '' }, commits: [{ subject: 'Add the login form' }] },
      {
        files: { ...files, 'node_modules/left-pad/index.js': '', '.gitignore': '*.pyc\n' },
        commits: [{ subject: 'Add the login form' }],
      },
    ],
  },
} satisfies SkillExamples
