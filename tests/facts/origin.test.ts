import { describe, expect, it } from 'vitest'
import { collectFacts } from '../../src/facts/collect.ts'
import type { OriginFact } from '../../src/facts/kinds.ts'
import { type MemoryOptions, memorySource } from '../../src/source/memory.ts'
import type { Commit } from '../../src/types.ts'

const originsOf = async (options: MemoryOptions): Promise<readonly OriginFact[]> => {
  const facts = await collectFacts(memorySource(options))
  return (facts.byKind.get('origin') ?? []) as readonly OriginFact[]
}

const whatIn = async (options: MemoryOptions) => (await originsOf(options)).map(({ what }) => what)

const change = (path: string, added = 10) => ({ path, added, removed: 0 })
const BO = { name: 'Bo Berg', email: 'bo@example.org' }
const GITHUB = { name: 'GitHub', email: 'noreply@github.com' }

describe('a tutorial’s application', () => {
  const MODELS = `from django.db import models


class Question(models.Model):
    question_text = models.CharField(max_length=200)
    pub_date = models.DateTimeField('date published')

    def was_published_recently(self):
        return self.pub_date >= now()


class Choice(models.Model):
    question = models.ForeignKey(Question, on_delete=models.CASCADE)
    choice_text = models.CharField(max_length=200)
    votes = models.IntegerField(default=0)
`
  const VIEWS = `from django.shortcuts import render
from .models import Question


def index(request):
    latest_question_list = Question.objects.all()
    return render(request, 'polls/index.html', {'latest_question_list': latest_question_list})


def statistics(request):
    return render(request, 'polls/statistics.html', {'count': Question.objects.count()})
`
  const URLS = `from django.urls import path
from . import views

urlpatterns = [path('', views.index), path('statistics/', views.statistics)]
`

  it('is told by its names together, with what is beside it', async () => {
    const files = {
      'polls/models.py': `${MODELS}\n\nclass Voter(models.Model):\n    name = models.CharField(max_length=9)\n`,
      'polls/views.py': VIEWS,
      'polls/urls.py': URLS,
    }
    expect(await originsOf({ files })).toEqual([
      {
        kind: 'origin',
        what: 'tutorial',
        anchor: { at: 'lines', path: 'polls/models.py', startLine: 8, endLine: 8 },
        owner: 'own',
        title: 'the Django tutorial’s polls application',
        found: 8,
        names: 11,
        beyond: { models: 1, routes: 1 },
      },
    ])
  })

  it('is told wherever it lies', async () => {
    const files = { 'week-3/site/polls/models.py': MODELS, 'week-3/site/polls/views.py': VIEWS }
    expect(await whatIn({ files })).toEqual(['tutorial'])
  })

  it.each([
    [
      'polls of one’s own',
      {
        'polls/models.py':
          'class Poll(models.Model):\n    title = 1\n    votes = 2\n\nclass Option(models.Model):\n    text = 1\n',
      },
    ],
    [
      'a quiz with questions and choices',
      {
        'quiz/models.py':
          'class Question(models.Model):\n    question_text = 1\n    pub_date = 1\n\nclass Choice(models.Model):\n    question = 1\n    choice_text = 1\n    votes = 0\n',
      },
    ],
    [
      'one telling name alone',
      {
        'blog/models.py':
          'class Post(models.Model):\n    pub_date = 1\n    def was_published_recently(self):\n        return True\n',
      },
    ],
    [
      'its names all over a large repository',
      {
        'a/x/models.py': 'was_published_recently = question_text = pub_date = votes = 1\n',
        'b/y/models.py':
          'class Question: pass\nclass Choice: pass\nchoice_text = latest_question_list = selected_choice = 1\n',
      },
    ],
    ['somebody’s library', { 'node_modules/polls/models.py': MODELS }],
    [
      'a microblog of one’s own',
      {
        'microblog/app.py':
          'class User: pass\nclass Post: pass\nclass PostForm: pass\nclass LoginForm: pass\ndef explore(): pass\ndef follow(): pass\ndef unfollow(): pass\n',
      },
    ],
    [
      'the Flask documentation’s way to a database',
      {
        'shop/db.py':
          'def get_db(): pass\ndef close_db(e=None): pass\ndef init_db(): pass\ndef init_db_command(): pass\ndef init_app(app): pass\n',
        'shop/__init__.py': 'def create_app(): pass\n',
        'shop/auth.py': 'def login_required(view): pass\ndef load_logged_in_user(): pass\n',
      },
    ],
    [
      'a blog with posts',
      {
        'blog/views.py':
          'def post_list(request): pass\ndef post_detail(request): pass\ndef post_new(request): pass\nclass PostForm: pass\npublished_date = 1\n',
      },
    ],
    [
      'tasks to do',
      {
        'todo/models.py': 'class Task(models.Model):\n    title = 1\n    done = False\n',
        'todo/views.py': 'def index(request): pass\ndef add(request): pass\ndef complete(request): pass\n',
      },
    ],
  ])('is not %s', async (_, files) => {
    expect(await whatIn({ files })).toEqual([])
  })
})

describe('a starter', () => {
  const STARTER = ['app.py', 'settings.py', 'forms.py', 'views.py', 'tests/test_app.py', '.github/workflows/ci.yml']
  const files = Object.fromEntries([...STARTER, 'shop.py'].map(path => [path, `# ${path}\n`]))
  const initial = { subject: 'Initial commit', changes: STARTER.map(path => change(path)) }
  const work = [
    { subject: 'Add the shop', changes: [change('shop.py')] },
    { subject: 'Show the shop', changes: [change('views.py')] },
  ]

  it('is what somebody else committed first and nobody changed', async () => {
    expect(await originsOf({ files, commits: [{ ...initial, author: BO }, ...work] })).toMatchObject([
      { what: 'starter', by: 'other-name', unchanged: 5, files: 7, anchor: { at: 'commit' } },
      { what: 'starter-checks', tests: 1, workflows: 1, anchor: { at: 'file', path: 'tests/test_app.py' } },
    ])
  })

  it('is what GitHub made from a template', async () => {
    expect(await originsOf({ files, commits: [{ ...initial, committer: GITHUB }, ...work] })).toMatchObject([
      { what: 'starter', by: 'host' },
      { what: 'starter-checks' },
    ])
  })

  it('is what a classroom’s program made', async () => {
    const author = { name: 'github-classroom[bot]', email: '1+github-classroom[bot]@users.noreply.github.com' }
    expect(await originsOf({ files, commits: [{ ...initial, author }, ...work] })).toMatchObject([
      { what: 'starter', by: 'program' },
      { what: 'starter-checks' },
    ])
  })

  const later = (author: Commit['author']) => ({ subject: 'Fix the form', changes: [change('forms.py')], author })

  it.each([
    ['one’s own first commit', [initial, ...work]],
    ['the first commit of a colleague', [{ ...initial, author: BO }, ...work, later(BO)]],
    ['the first commit of everything there is', [{ ...initial, author: BO }]],
    [
      'a first commit that was written anew since',
      [
        { ...initial, author: BO },
        { subject: 'Write it anew', changes: STARTER.map(path => change(path)) },
      ],
    ],
    [
      'a first commit, where changes could not be read',
      [
        { ...initial, author: BO },
        { subject: 'Add the shop', changes: undefined },
      ],
    ],
    [
      'what the form for a new repository makes',
      [{ subject: 'Initial commit', committer: GITHUB, changes: [change('README.md'), change('LICENSE')] }, ...work],
    ],
  ] as const)('is not %s', async (_, commits) => {
    expect(await whatIn({ files, commits: commits as unknown as NonNullable<MemoryOptions['commits']> })).toEqual([])
  })
})

describe('an upload', () => {
  const files = { 'a.py': 'x = 1\n', 'b.py': 'y = 1\n', 'c.py': 'z = 1\n', 'data.csv': '1\n', 'bundle.js': 'x\n' }

  it('is one commit with most of the lines', async () => {
    const commits = [
      { subject: 'Initial commit', changes: [change('a.py', 900), change('b.py', 400)] },
      { subject: 'Mend the list', changes: [change('a.py', 5)] },
    ]
    expect(await originsOf({ files, commits })).toMatchObject([
      {
        what: 'upload',
        percent: 99,
        lines: 1300,
        files: 2,
        isFirst: true,
        commits: 1,
        others: 1,
        throughBrowser: false,
      },
    ])
  })

  it('is several commits of the browser’s form', async () => {
    const commits = ['a.py', 'b.py', 'c.py'].map(path => ({
      subject: 'Add files via upload',
      changes: [change(path, 500)],
    }))
    expect(await originsOf({ files, commits })).toMatchObject([
      { what: 'upload', percent: 100, commits: 3, others: 0, throughBrowser: true },
    ])
  })

  it.each([
    ['a small first commit', [{ subject: 'Begin', changes: [change('a.py', 300)] }]],
    ['data', [{ subject: 'Begin', changes: [change('data.csv', 90_000), change('a.py', 20)] }]],
    ['a bundle', [{ subject: 'Build', changes: [change('bundle.js', 9_000), change('a.py', 20)] }]],
    ['files that are gone', [{ subject: 'Begin', changes: [change('old.py', 5_000), change('a.py', 20)] }]],
    [
      'three commits of equal size',
      ['a.py', 'b.py', 'c.py'].map(path => ({ subject: 'Write', changes: [change(path, 900)] })),
    ],
    ['a history without sizes', [{ subject: 'Begin', changes: undefined }]],
  ])('is not %s', async (_, commits) => {
    expect(await whatIn({ files, commits: commits as unknown as NonNullable<MemoryOptions['commits']> })).toEqual([])
  })
})

describe('what the hosting service says', () => {
  const files = { 'a.py': 'x = 1\n' }
  // A Monday, each an hour after the one before.
  const commits = ['One', 'Two', 'Three', 'Four'].map(subject => ({ subject }))

  it('of a fork, with the commits since', async () => {
    const origin = { isFork: true, forkOf: 'acme/orders', createdAt: 1_704_099_600 + 3 * 3600 }
    expect(await originsOf({ files, commits, tracker: { origin } })).toMatchObject([
      { what: 'fork', of: 'acme/orders', since: { day: '2024-01-01', commits: 1, all: 4 } },
    ])
  })

  it('of a template', async () => {
    const origin = { isFork: false, templateOf: 'acme/start' }
    expect(await originsOf({ files, commits, tracker: { origin } })).toMatchObject([
      { what: 'template', of: 'acme/start' },
    ])
  })

  it.each([
    ['nothing', { isFork: false }],
    ['a name that is none', { isFork: false, templateOf: 'x) [click](https://evil.example' }],
  ])('of %s is nothing', async (_, origin) => {
    expect(await whatIn({ files, commits, tracker: { origin } })).toEqual([])
  })

  it('of a fork whose original nobody sees names none', async () => {
    const [fact] = await originsOf({ files, commits, tracker: { origin: { isFork: true, forkOf: 'a b' } } })
    expect(fact).not.toHaveProperty('of')
    expect(fact).not.toHaveProperty('since')
  })
})

describe('a generator', () => {
  it.each([
    ['.cruft.json', '{"template": "https://github.com/acme/start.git", "commit": "1"}', 'cookiecutter', 'acme/start'],
    ['.copier-answers.yml', '# Changes\n_commit: v1\n_src_path: gh:acme/start\n', 'copier', 'acme/start'],
    ['.cruft.json', '{"template": "/home/somebody/start"}', 'cookiecutter', undefined],
    [
      '.cookiecutter.json',
      '{"_template": "https://somebody:secret@github.com/acme/start"}',
      'cookiecutter',
      'acme/start',
    ],
  ])('says so in %s: %s', async (path, text, tool, of) => {
    const [fact, ...others] = await originsOf({ files: { [path]: text, 'a.py': 'x = 1\n' } })
    expect(fact).toMatchObject({ what: 'generated-from', tool, anchor: { at: 'file', path } })
    expect(fact && 'of' in fact ? fact.of : undefined).toBe(of)
    expect(others).toEqual([])
  })

  it('leaves files that count for nothing', async () => {
    const files = {
      'shop/apps.py': "from django.apps import AppConfig\n\n\nclass ShopConfig(AppConfig):\n    name = 'shop'\n",
      'shop/tests.py': 'from django.test import TestCase\n\n# Create your tests here.\n',
      'shop/admin.py': 'from django.contrib import admin\n\n# Register your models here.\n',
    }
    expect(await originsOf({ files })).toMatchObject([{ what: 'scaffold', tool: 'Django', files: 3, all: 3 }])
    const own = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`shop/part_${index}.py`, `x = ${index}\n`]))
    expect(await originsOf({ files: { ...files, ...own } })).toEqual([])
  })
})
