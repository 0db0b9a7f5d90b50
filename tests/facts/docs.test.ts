import { describe, expect, it } from 'vitest'
import { documentFacts } from '../../src/facts/docs.ts'
import type { DocumentFact } from '../../src/facts/kinds.ts'
import { textsOf } from '../../src/facts/texts.ts'

const documentsOf = (files: Readonly<Record<string, string>>, needsInstall = true): DocumentFact[] =>
  documentFacts(textsOf(Object.entries(files).map(([path, text]) => ({ path, text, owner: 'own' }) as const)), {
    needsInstall,
  }).filter(fact => fact.kind === 'document')
const read = (text: string, path = 'README.md'): DocumentFact | undefined => documentsOf({ [path]: text })[0]
const told = (text: string, path?: string) => {
  const { what, install, use, template } = read(text, path) ?? {}
  return { what, install, use, template }
}

const what = 'A small web shop that takes orders, keeps the stock up to date and sends invoices.'

describe('roles', () => {
  it.each<[string, string | undefined]>([
    ['README.md', 'readme'],
    ['readme', 'readme'],
    ['README.rst', 'readme'],
    ['ReadMe.txt', 'readme'],
    ['README.es.md', 'readme'],
    ['README_es.md', 'readme'],
    ['README-zh-CN.md', 'readme'],
    ['docs/README.md', 'readme'],
    ['.github/README.md', 'readme'],
    ['api/README.md', 'part-readme'],
    ['docs/usage.md', 'page'],
    ['TEAM.md', 'page'],
    ['LICENSE.md', undefined],
    ['CHANGELOG.rst', undefined],
    ['.github/ISSUE_TEMPLATE/bug.md', undefined],
    ['notes.txt', undefined],
    ['readme.py', undefined],
    ['xreadme.txt', undefined],
  ])('%s is %s', (path, role) => {
    expect(documentsOf({ [path]: what })[0]?.role).toBe(role)
  })
})

describe('what Markdown says', () => {
  it('places each part at its line', () => {
    const text = `# Shop\n\n${what}\n\n## Installation\n\n\`\`\`sh\npip install -r requirements.txt\n\`\`\`\n\n## Usage\n\n\`\`\`sh\npython app.py\n\`\`\`\n`
    expect(read(text)).toMatchObject({
      title: 'Shop',
      words: 16,
      language: 'English',
      lines: { what: 3, install: 5, use: 11 },
      anchor: { at: 'lines', path: 'README.md', startLine: 3, endLine: 3 },
    })
  })

  it('counts no words of code, badges, links and contents', () => {
    const text = `# Shop\n\n[![ci](https://example.org/a-long-badge.svg)](https://example.org/ci)\n\nTakes orders, see https://example.org/orders/and/more or [the page](https://example.org/x).\n\n\`\`\`\nnot words at all\n\`\`\`\n`
    expect(read(text)?.words).toBe(6)
  })

  it('gives sub-sections the topic of the section above', () => {
    expect(told(`# Shop\n\n## Installation\n\n### Windows\n\n${what}\n`)).toEqual({
      what: false,
      install: true,
      use: false,
      template: false,
    })
  })

  it.each([
    'Contact book',
    'Demo shop',
    'Team tasks',
    'Resources API',
    'How-to collection',
  ])('takes %j for a name', title => {
    expect(told(`# ${title}\n\n${what}\n`)).toEqual({ what: true, install: false, use: false, template: false })
  })

  it('takes "Installation" for a page about installing', () => {
    expect(
      told(`# Installation\n\nCreate an environment and install the requirements there.\n`, 'docs/install.md'),
    ).toMatchObject({ what: false, install: true })
  })

  it('reads HTML headings and paragraphs', () => {
    expect(told(`<h1>Shop</h1>\n<p>${what}</p>\n\n<h3>Run it</h3>\n\n\`\`\`\n./start.sh\n\`\`\`\n`)).toMatchObject({
      what: true,
      use: true,
    })
  })

  it('does not read comments', () => {
    expect(told(`# Shop\n\n<!-- ${what} -->\n`)).toMatchObject({ what: false })
  })

  it.each([
    'pip install -r requirements.txt',
    '$ pip3 install shop',
    'python -m pip install .',
    'pipenv install',
    'poetry install',
    'uv sync',
    'conda env create -f environment.yml',
    'npm install',
    'docker build -t shop .',
    'docker-compose up -d',
    'docker compose build',
    'git clone x && make install',
    'python3 -m venv venv',
  ])('takes %j for installing', command => {
    expect(told(`# Shop\n\n\`\`\`\n${command}\n\`\`\`\n`)).toMatchObject({ install: true })
  })

  it.each([
    'python app.py',
    'python3 src/app.py --port 80',
    'python -m shop',
    'python manage.py runserver',
    'flask run',
    'flask --app shop run',
    'uvicorn app:app',
    'docker run shop',
    'docker compose up',
    'npm start',
    'npm run dev',
    'make run',
    './start.sh',
    'curl localhost:8000',
    '>>> import shop',
    'streamlit run app.py',
    'poetry run python app.py',
  ])('takes %j for using', command => {
    expect(told(`# Shop\n\n\`\`\`\n${command}\n\`\`\`\n`)).toMatchObject({ use: true })
  })

  it.each([
    'git clone https://example.org/shop',
    'cd shop',
    'python --version',
    'python manage.py migrate',
    'cp .env.example .env',
  ])('takes %j for neither', command => {
    expect(told(`# Shop\n\n\`\`\`\n${command}\n\`\`\`\n`)).toMatchObject({ install: false, use: false })
  })

  it.each([
    'Install the packages from requirements.txt, then run `main.py`.',
    'Instala los paquetes de requirements.txt y ejecuta `main.py`.',
    'Instale os pacotes do requirements.txt e execute o arquivo main.py.',
    'Installez les paquets de requirements.txt puis lancez `main.py`.',
    'Installiere die Pakete aus requirements.txt und starte `main.py`.',
    'Installa i pacchetti da requirements.txt ed esegui main.py.',
    'Zainstaluj pakiety z requirements.txt i uruchom main.py.',
    'Установите пакеты из requirements.txt и запустите main.py.',
    'Встановіть залежності з requirements.txt і запустіть main.py.',
    'requirements.txt içindeki paketleri yükleyin, sonra main.py dosyasını çalıştırın.',
    '安装 requirements.txt 中的依赖，然后运行 main.py。',
    'requirements.txt のパッケージをインストールし、main.py を実行します。',
    'requirements.txt의 패키지를 설치하고 main.py를 실행합니다.',
  ])('takes the plain sentence %j for both, and for no description', sentence => {
    expect(told(`# Shop\n\n${sentence}\n`)).toMatchObject({ what: false, install: true, use: true })
    expect(told(`Shop\n====\n\n${sentence.replaceAll('`', '``')}\n`, 'README.rst')).toMatchObject({ install: true })
  })

  it.each([
    'First install all required libraries.',
    'Die Pakete aus der requirements.txt müssen installiert werden.',
    'Hay que instalar las dependencias.',
  ])('takes the plain sentence %j for installing', sentence => {
    expect(told(`# Shop\n\n${sentence}\n`)).toMatchObject({ install: true, use: false })
  })

  it.each([
    'It installs packages on servers and runs tests.',
    'A program to install packages on a phone.',
    'I installed numpy and learnt a lot.',
    'The script main.py reads the data.',
    'Un programa que instala paquetes en servidores.',
    'Para instalar la calefacción llame a su técnico.',
    'Men make up most of the customers, who run to the shop and start at once.',
    'We analyse purchases in Python and use Docker and npm a lot.',
    'The purchaser pip is important.',
  ])('takes %j for neither', sentence => {
    expect(told(`# Shop\n\n${sentence}\n`)).toMatchObject({ install: false, use: false })
  })
})

describe('text that was set in', () => {
  it('is read as prose', () => {
    const text = `# Shop\n\n\t${what}\n\tWhoever runs it can add orders, look at the stock and write the invoices of a month.\n`
    expect(read(text)).toMatchObject({ what: true, words: 33 })
  })

  it.each([
    '    for order in orders:\n        total = total + order.price * order.count\n        print(total, order)\n'.repeat(
      4,
    ),
    `    ${what}`,
  ])('is code where it looks like it, or is short: %j', block => {
    expect(read(`# Shop\n\n${block}\n`)).toMatchObject({ words: 0 })
  })

  it('is code between fences', () => {
    expect(read(`# Shop\n\n\`\`\`\n${what} ${what}\n\`\`\`\n`)).toMatchObject({ words: 0 })
  })
})

describe('words of Chinese and Japanese', () => {
  it.each<[string, number]>([
    ['通过Flask框架搭建的个人博客网站。', 10],
    ['小さなサーバーで動かすBotです。', 7],
    ['学习 Python', 2],
  ])('%s: about %i', (text, words) => {
    expect(read(`${text}\n`)?.words).toBe(words)
  })
})

describe('what other markup says', () => {
  it('reads reStructuredText', () => {
    const text = `====\nShop\n====\n\n.. image:: https://example.org/badge.svg\n   :alt: badge\n\n${what}\n\nInstallation\n------------\n\n.. code-block:: sh\n\n   pip install shop\n\nUsage\n-----\n\nStart it::\n\n   python app.py\n`
    expect(read(text, 'README.rst')).toMatchObject({
      title: 'Shop',
      what: true,
      install: true,
      use: true,
      lines: { what: 8, install: 10, use: 17 },
    })
  })

  it('reads AsciiDoc and plain text', () => {
    expect(read(`= Shop\n\n${what}\n\n== Usage\n\nOpen the page and order something.\n`, 'README.adoc')).toMatchObject({
      title: 'Shop',
      what: true,
      use: true,
    })
    expect(read(`SHOP\n\n${what}\n`, 'README')).toMatchObject({ what: true })
  })

  it('does not read rich text', () => {
    expect(
      documentsOf({ 'README.txt': '{\\rtf1\\ansi A shop that takes orders and sends invoices to all of them}' }),
    ).toEqual([])
  })
})

describe('templates', () => {
  it.each<[string, string]>([
    [
      'GitLab',
      "# shop\n\n## Getting started\n\nTo make it easy for you to get started with GitLab, here's a list of recommended next steps.\n",
    ],
    [
      'Create React App',
      '# Getting Started with Create React App\n\nThis project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).\n',
    ],
    [
      'Vue CLI',
      '# shop\n\n## Project setup\n```\nnpm install\n```\n\n### Compiles and hot-reloads for development\n```\nnpm run serve\n```\n',
    ],
    ['GitHub Classroom', '# shop\nshop created by GitHub Classroom\n'],
    ['a placeholder', `# shop\n\nAbout\n\n[Insert app details]\n\n${what}\n`],
    [
      'an assignment',
      `# Lab\n\nIn this assignment you will write a shop. ${what} You must submit your work on Friday.\n`,
    ],
    [
      'an assignment in Portuguese',
      `# Loja\n\nBoas-vindas ao repositório do exercício Loja! Neste exercício, verificamos se você sabe testar. ${what}\n`,
    ],
    [
      'an assignment in French',
      `# Boutique\n\nVous devez rendre ce projet. Les critères d'évaluation sont en bas. ${what}\n`,
    ],
    ['an assignment in Russian', `# Магазин\n\nВ этом задании пишем магазин. Критерии оценки ниже. ${what}\n`],
    ['a lecturer', `# Shop\n\n${what} You will find it in my walkthrough and in the course resources.\n`],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual({ what: false, install: false, use: false, template: true })
  })

  it('leaves own writing beside a template alone', () => {
    const text = `# Shop\n\n${what} We built it in our second year, and it is used by three small shops in our town.\n\n## Available Scripts\n\nIn the project directory, you can run:\n`
    expect(told(text)).toMatchObject({ what: true, template: false })
  })

  it.each([
    `${what} Your task list stays empty.`,
    `${what} Click [Add to basket](https://example.org) or [your basket].`,
    `${what} [PUT] /orders changes one; press [Enter] in the placeholder. ${what}`,
    `${what} Los criterios de evaluación del vino los pone el cliente.`,
    `${what} It was an assignment at school: in this project you see what I learnt.`,
  ])('is none: %s', sentence => {
    expect(told(`# Shop\n\n${sentence}\n`)).toMatchObject({ what: true, template: false })
  })
})

describe('languages', () => {
  it.each<[string, string]>([
    ['English', what],
    ['English', 'Flask PostgreSQL Docker Compose REST API'],
    ['English', 'Food price scraper for Estonian stores'],
    ['Spanish', 'Una pequeña tienda en línea que recibe pedidos y envía las facturas por correo.'],
    ['Portuguese', 'Uma pequena loja virtual que recebe pedidos e envia as faturas por e-mail. Não é para uso real.'],
    ['French', 'Une petite boutique en ligne qui reçoit des commandes et envoie les factures par courriel.'],
    ['German', 'Ein kleiner Webladen, der Bestellungen annimmt und die Rechnungen per E-Mail verschickt.'],
    ['Russian', 'Небольшой магазин, который принимает заказы'],
    ['Ukrainian', 'Невеликий інтернет-магазин, який приймає замовлення та надсилає рахунки'],
    ['Chinese', '一个小型网上商店，使用 Flask 和 PostgreSQL，可以接收订单，更新库存。'],
    ['Japanese', 'FlaskとPostgreSQLで作った小さなウェブショップです。'],
    ['Korean', 'Flask와 PostgreSQL로 만든 작은 온라인 가게입니다. 주문을 받습니다.'],
    ['Polish', 'Mały sklep internetowy, który przyjmuje zamówienia i wysyła faktury do klientów.'],
    ['Italian', 'Un piccolo negozio che riceve gli ordini e manda le fatture per posta con il nome della ditta.'],
    ['Turkish', 'Sipariş alan ve faturaları e-posta ile gönderen küçük bir mağaza için bu proje.'],
    ['', '42'],
  ])('%s: %s', (language, text) => {
    expect(read(`${text}\n`)?.language).toBe(language)
  })

  it('does not take commands and names for a language', () => {
    expect(
      read(
        `# Tienda\n\nUna tienda que recibe los pedidos y envía las facturas.\n\n\`\`\`\nthe and of is for with this that you it are on\n\`\`\`\n`,
      )?.language,
    ).toBe('Spanish')
  })
})

it('says whether something has to be installed', () => {
  expect(documentsOf({ 'README.md': what }, false)[0]).toMatchObject({ install: false, needsInstall: false })
})

it('reads no more than the first pages of a manual', () => {
  const pages = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`docs/page${index}.md`, what]))
  expect(documentsOf({ ...pages, 'README.md': what }).filter(({ role }) => role === 'readme')).toHaveLength(1)
  expect(documentsOf(pages).length).toBeLessThan(50)
})

describe('hostile documents', () => {
  it.each<[string, string]>([
    ['quotes in quotes', '>'.repeat(100_000)],
    ['lists in lists', `${'- '.repeat(5000)}a`],
    ['many lists in lists', `${'- '.repeat(12)}a\n`.repeat(3000)],
    ['ever deeper lists', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['brackets', '['.repeat(100_000)],
    ['links in links', '[a]('.repeat(50_000)],
    ['stars', '*a **b '.repeat(30_000)],
    ['tags', '<a '.repeat(50_000)],
    ['comments', '<!--'.repeat(50_000)],
    ['a wide table', `${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${`${'|b'.repeat(3000)}|\n`.repeat(50)}`],
    ['spaces', ' '.repeat(500_000)],
    ['underlines', '=====\n'.repeat(50_000)],
  ])('end: %s', (_, text) => {
    for (const path of ['README.md', 'README.rst', 'README.adoc'])
      expect(documentsOf({ [path]: text }).length).toBeLessThan(2)
  })
})
