import type { Example, SkillExamples } from '../examples.ts'

const readme = (text: string, others: Readonly<Record<string, string>> = {}): Example => ({
  files: { 'README.md': text, ...others },
})
const fenced = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`
const withDependency = { 'requirements.txt': 'flask\n' }

const what = 'A small web shop that takes orders, keeps the stock up to date and sends invoices by e-mail.'
/** Long enough to be prose, about nothing but how it came about. */
const story =
  'We built it in the second year of our course. Ana wrote the pages and Ben wrote the part that talks to the bank. ' +
  'It took us three weeks, most of which went into finding out why invoices were sent twice, and it taught us to write tests first.'

/** The same README in every language that is understood: what it is, how to install it, how to start it. */
const inManyLanguages: readonly string[] = [
  `# Tienda\n\nUna pequeña tienda en línea que recibe pedidos y envía las facturas por correo.\n\n## Instalación\n${fenced('pip install -r requirements.txt')}\n## Cómo ejecutar\n${fenced('python app.py')}`,
  `# Loja\n\nUma pequena loja virtual que recebe pedidos e envia as faturas por e-mail aos clientes.\n\n## Instalação\n${fenced('pip install -r requirements.txt')}\n## Como executar\n${fenced('python app.py')}`,
  `# Boutique\n\nUne petite boutique en ligne qui reçoit des commandes et envoie les factures par courriel.\n\n## Prérequis\n${fenced('pip install -r requirements.txt')}\n## Lancement\n${fenced('python app.py')}`,
  `# Laden\n\nEin kleiner Webladen, der Bestellungen annimmt und die Rechnungen per E-Mail verschickt.\n\n## Einrichtung\n${fenced('pip install -r requirements.txt')}\n## Starten\n${fenced('python app.py')}`,
  `# Магазин\n\nНебольшой интернет-магазин, который принимает заказы и отправляет счета по электронной почте.\n\n## Установка\n${fenced('pip install -r requirements.txt')}\n## Запуск\n${fenced('python app.py')}`,
  `# 商店\n\n一个小型网上商店，可以接收订单，更新库存，并通过电子邮件发送发票。\n\n## 安装\n${fenced('pip install -r requirements.txt')}\n## 运行\n${fenced('python app.py')}`,
  `# 店\n\n注文を受け付け、在庫を更新し、請求書をメールで送る小さなウェブショップです。\n\n## インストール\n${fenced('pip install -r requirements.txt')}\n## 使い方\n${fenced('python app.py')}`,
  `# 가게\n\n주문을 받고 재고를 관리하며 청구서를 이메일로 보내는 작은 온라인 가게를 만들어 보는 프로젝트입니다.\n\n## 설치\n${fenced('pip install -r requirements.txt')}\n## 실행\n${fenced('python app.py')}`,
  `# Sklep\n\nMały sklep internetowy, który przyjmuje zamówienia i wysyła faktury pocztą elektroniczną.\n\n## Instalacja\n${fenced('pip install -r requirements.txt')}\n## Uruchomienie\n${fenced('python app.py')}`,
  `# Negozio\n\nUn piccolo negozio online che riceve gli ordini e manda le fatture per posta elettronica.\n\n## Installazione\n${fenced('pip install -r requirements.txt')}\n## Avvio\n${fenced('python app.py')}`,
  `# Mağaza\n\nSipariş alan, stokları güncel tutan ve faturaları müşterilere e-posta ile gönderen küçük bir mağaza.\n\n## Kurulum\n${fenced('pip install -r requirements.txt')}\n## Kullanım\n${fenced('python app.py')}`,
  `# Магазин\n\nНевеликий інтернет-магазин, який приймає замовлення та надсилає рахунки електронною поштою клієнтам.\n\n## Встановлення\n${fenced('pip install -r requirements.txt')}\n## Запуск\n${fenced('python app.py')}`,
]
const everyLanguage: readonly Example[] = inManyLanguages.map(text => readme(text, withDependency))

const reactTemplate = `# Getting Started with Create React App

This project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).

## Available Scripts

In the project directory, you can run:

### \`npm start\`

Runs the app in the development mode.
`
const gitlabTemplate = `# shop

## Getting started

To make it easy for you to get started with GitLab, here's a list of recommended next steps.

## Installation
Within a particular ecosystem, there may be a common way of installing things, such as using Yarn, NuGet, or Homebrew.

## Usage
Use examples liberally, and show the expected output if you can.
`
const assignment = `# Assignment 3

In this assignment you will build a web shop that takes orders and sends invoices.

## Usage

Run \`python app.py\`. You must submit your code before the deadline.
`
const lesson = `# Lesson\n\n${what}\n\n## Usage\n${fenced('python shop.py')}`
const badges =
  '[![ci](https://example.org/badge.svg)](https://example.org/ci) ![coverage](https://example.org/coverage.svg)\n'

const described =
  'An order without items gets an invoice over nothing, which customers call us about. The form should refuse it and say why.'
const bot = { login: 'dependabot', bot: true }
const bugTemplate = `---
name: Bug report
about: Create a report to help us improve
---

**Describe the bug**
A clear and concise description of what the bug is.

**To Reproduce**
Steps to reproduce the behavior:
1. Go to '...'
2. Click on '....'
3. Scroll down to '....'
4. See error

**Expected behavior**
A clear and concise description of what you expected to happen.

**Screenshots**
If applicable, add screenshots to help explain your problem.

 - OS: [e.g. iOS]
 - Browser [e.g. chrome, safari]
`
const asWeAsk = `## What happens

Tell us in your own words what you did, what you saw, and what you had expected to see in its place.

## Anything else?

Whatever might help us to find the reason, such as the browser that you use or the day on which it happened.
`
const hidden = [
  `<!-- ${described} -->`,
  `> ${described}`,
  `\`\`\`\n${described}\n\`\`\``,
  `- [ ] ${described}`,
  `# ${described}`,
  `![${described}](https://example.org/a.png)`,
  `**${described}**`,
  `https://example.org/${described.replaceAll(' ', '/')}`,
] as const
const issue = (body: string, others: Readonly<Record<string, string>> = {}): Example => ({
  files: { 'app.py': 'print(1)\n', ...others },
  tracker: { issues: [{ body }] },
})
const pull = (body: string): Example => ({ files: { 'app.py': 'print(1)\n' }, tracker: { pulls: [{ body }] } })

export default {
  what: {
    found: [
      readme(`# Shop\n\n${what}\n`),
      readme(`<h1 align="center">Shop</h1>\n<p align="center">${what}</p>\n`),
      { files: { 'README.rst': `Shop\n====\n\n${what}\n` } },
      { files: { 'readme.txt': `SHOP\n\n${what}\n` } },
      { files: { 'docs/index.md': `# Shop\n\n${what}\n` } },
      { files: { 'shop/README.md': lesson } },
      readme(`# Shop\n\nEach part has a README of its own, which tells more.\n`, { 'orders/README.md': what }),
      ...everyLanguage,
    ],
    notFound: [
      readme('# A small web shop that takes orders, keeps the stock up to date and sends invoices\n'),
      readme('# Shop\n\nMy first project.\n'),
      readme(`# Shop\n\n${badges}`),
      readme(`# Shop\n\n## Installation\n\n${what}\n`),
      readme(
        `# Shop\n\n## License\n\nYou may use, copy and change all of this as you like, but without any warranty.\n`,
      ),
      readme(`# Shop\n\nAbout [Insert app details]\n\n${what}\n`),
      readme(reactTemplate),
      readme(gitlabTemplate),
      readme(assignment),
      { files: { 'notes.txt': what } },
      { files: { 'app.py': `# ${what}\n` } },
      // The READMEs of a course's lessons tell of nothing but their lesson.
      { files: Object.fromEntries([1, 2, 3, 4, 5, 6].map(day => [`day${day}/README.md`, lesson])) },
      { files: { 'orders/README.md': `# Orders\n\n${what}\n` } },
    ],
  },
  install: {
    found: [
      readme(
        `# Shop\n\n## Installation\n\nCreate a virtual environment, then install the requirements.\n`,
        withDependency,
      ),
      readme(`# Shop\n${fenced('pip install -r requirements.txt')}`, withDependency),
      readme(`# Shop\n${fenced('docker compose build')}`, withDependency),
      readme('# Shop\n\nInstall it with `poetry install`.\n', withDependency),
      readme('# Shop\n\nInstall the packages from requirements.txt.\n', withDependency),
      readme('# Tienda\n\nHay que instalar las librerías necesarias.\n', withDependency),
      readme('# Магазин\n\nСначала установите зависимости.\n', withDependency),
      {
        files: {
          'README.rst': 'Shop\n====\n\nInstall\n-------\n\n.. code-block:: sh\n\n   pip install shop\n',
          ...withDependency,
        },
      },
      ...everyLanguage,
    ],
    notFound: [
      readme(`# Shop\n\n${what}\n`, withDependency),
      readme('# Shop\n\n## Installation\n', withDependency),
      readme('# Shop\n\nIt installs packages on the servers of our customers.\n', withDependency),
      readme('# Shop\n\nOrders make up most of the data, and customers pip the price.\n', withDependency),
      readme(gitlabTemplate, withDependency),
      { files: { 'app.py': '# pip install flask\n', ...withDependency } },
    ],
  },
  use: {
    found: [
      readme(`# Shop\n\n## Usage\n\nOpen the page and put something into the basket.\n`),
      readme(`# Shop\n${fenced('python app.py')}`),
      readme(`# Shop\n${fenced('flask run')}`),
      readme('# Shop\n\nRun `main.py` and answer its questions.\n'),
      readme('# Dungeon\n\n## Gameplay\n\nWalk from room to room and fight the monsters.\n'),
      readme(`# Shop\n\nStart it with \`docker compose up\`.\n`),
      readme('# Shop\n\n```python\n>>> from shop import order\n>>> order(3)\n```\n'),
      { files: { 'README.rst': 'Shop\n====\n\nStart it like this::\n\n    python app.py\n' } },
      ...everyLanguage,
    ],
    notFound: [
      readme(`# Shop\n\n${what}\n`),
      readme('# Shop\n\n## Usage\n'),
      readme('# Shop\n\nThe script main.py reads the orders.\n'),
      readme('# Shop\n\nI learned Python in this project, and how to import data.\n'),
      readme(`# Shop\n${fenced('python -m venv venv')}`),
      readme(`# Shop\n${fenced('python --version')}`),
      readme(reactTemplate),
    ],
  },
  prose: {
    found: [readme(`# Shop\n\n${what}\n\n${story}\n`)],
    notFound: [
      readme(`# Shop\n\n${what}\n`),
      readme(`# Shop\n${fenced(`${what}\n${story}`)}`),
      readme(`# Shop\n\n${badges.repeat(30)}`),
      { files: { 'app.py': `"""${what} ${story}"""\n` } },
    ],
  },
  document: {
    found: [
      readme('# Shop\n'),
      readme(reactTemplate),
      { files: { 'shop/README.md': '# Orders\n' } },
      { files: { 'docs/usage.rst': 'Usage\n=====\n\nOpen the page.\n' } },
      { files: { README: 'A shop.\n' } },
    ],
    notFound: [
      { files: { 'app.py': 'print(1)\n' } },
      readme('\n'),
      { files: { 'LICENSE.md': '# MIT License\n', 'CHANGELOG.md': '# 1.0\n\n- first version\n' } },
      { files: { 'migrations/README': 'Generic single-database configuration.\n' } },
      { files: { 'README.txt': '{\\rtf1\\ansi README}' } },
    ],
  },
  docstrings: {
    found: ['def total(prices):\n    """Adds the prices up."""\n    return sum(prices)\n'],
    notFound: ['def total(prices):\n    # Adds the prices up.\n    return sum(prices)\n', 'prices = """3 4 5"""\n'],
  },
  'described-issues': {
    found: [
      issue(described),
      issue(`${bugTemplate}\n${described}`),
      issue(`### What happened?\n\n${described}\n\n### Browser\n\n_No response_\n`),
      issue(
        '订单里没有商品时也会生成发票，客户因此打电话来询问。表单应该拒绝这样的订单，并且说明原因，这样客户就知道该怎么做。',
      ),
      { files: { 'app.py': 'print(1)\n' }, tracker: { issues: [{ author: undefined, body: described }] } },
    ],
    notFound: [
      issue(''),
      issue('It does not work.'),
      issue(bugTemplate.slice(bugTemplate.indexOf('**'))),
      issue(asWeAsk, { '.github/ISSUE_TEMPLATE/bug.md': `---\nname: Bug\n---\n\n${asWeAsk}` }),
      issue(`## Summary by CodeRabbit\n\n${described}`),
      ...hidden.map(body => issue(body)),
      // Pasted into one after another.
      {
        files: { 'app.py': 'print(1)\n' },
        tracker: { issues: [{ body: described }, { body: described }, { body: described }] },
      },
      { files: { 'app.py': 'print(1)\n' }, tracker: { issues: [{ author: bot, body: described }] } },
      { files: { 'issues.txt': described } },
    ],
  },
  'described-pulls': {
    found: [pull(described), pull(`Fixes #12\n\n## Why\n\n${described}\n\n- [x] Tests pass\n`)],
    notFound: [
      pull(''),
      pull('Closes #12, closes #13'),
      pull('- [x] I have read the contributing guide\n- [ ] I have added tests for everything that I changed here\n'),
      pull(
        'Please include a summary of the changes and the related issue. Please also include relevant motivation and context. List any dependencies that are required for this change.\n',
      ),
      { files: { 'app.py': 'print(1)\n' }, tracker: { pulls: [{ author: bot, body: described }] } },
    ],
  },
} satisfies SkillExamples
