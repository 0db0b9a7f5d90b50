import { describe, expect, it } from 'vitest'
import { type Files, factsIn } from './read.ts'

/** What is done to which table, by which way: `create Book django`. */
const operations = async (files: Files): Promise<string[]> =>
  (await factsIn('sql', files)).map(({ operation, via }) => `${operation} ${via}`)
const declared = async (files: Files): Promise<readonly string[]> =>
  (await factsIn('sql-declaration', files)).map(({ what, via, name }) => `${what} ${via} ${name}`.trim())

const sqlite = (query: string) =>
  `import sqlite3\n\nconnection = sqlite3.connect('shop.db')\nconnection.execute(${query})\n`

describe('SQL text', () => {
  it.each([
    ["'SELECT title FROM books'", 'read'],
    ["'select title from books order by title'", 'read'],
    ["'SELECT title FROM books WHERE id = ?', (isbn,)", 'filter'],
    ["'SELECT b.title FROM books b JOIN loans l ON l.book = b.id'", 'filter'],
    ["'SELECT genre, COUNT(*) FROM books GROUP BY genre HAVING COUNT(*) > 3'", 'filter'],
    ["'WITH late AS (SELECT * FROM loans) SELECT * FROM late WHERE days > 14'", 'filter'],
    ["'INSERT INTO books VALUES (?)', (title,)", 'create'],
    ["'INSERT OR REPLACE INTO books VALUES (?)', (title,)", 'create'],
    ["'UPDATE books SET title = ?', (title,)", 'update'],
    ["'DELETE FROM books WHERE id = 3'", 'delete'],
    ["'CREATE TABLE IF NOT EXISTS books (title TEXT)'", 'schema'],
    ["'''\n    SELECT title\n    FROM books\n    WHERE id = 3\n'''", 'filter'],
    ["f'SELECT title FROM books WHERE id = {isbn}'", 'filter'],
    ["'SELECT title ' 'FROM books ' 'WHERE id = 3'", 'filter'],
  ])('%s', async (query, operation) => {
    expect(await operations(sqlite(query))).toEqual([`${operation} sql`])
  })

  it('in a constant that another line sends', async () => {
    const text =
      "import psycopg2\n\nLATE = 'SELECT * FROM loans WHERE days > 14'\ncursor = psycopg2.connect(url).cursor()\ncursor.execute(LATE)\n"
    expect(await operations(text)).toEqual(['filter sql'])
  })

  it('through pandas, SQLAlchemy and Django', async () => {
    expect(await operations("import pandas as pd\n\nframe = pd.read_sql('SELECT * FROM books', connection)\n")).toEqual(
      ['read sql'],
    )
    expect(
      await operations(
        "from sqlalchemy import create_engine, text\n\nwith create_engine(url).connect() as c:\n    c.execute(text('DELETE FROM books'))\n",
      ),
    ).toContain('delete sql')
    expect(
      await operations(
        "from django.db import connection\n\nwith connection.cursor() as cursor:\n    cursor.execute('SELECT * FROM books')\n",
      ),
    ).toEqual(['read sql'])
  })

  it.each([
    ['a sentence', "print('Select a book from the shelf where it stands.')\n"],
    ['a label', "label = 'Insert into slot A'\n"],
    ['a text that nothing sends', "HELP = 'SELECT title FROM books WHERE id = 3'\nprint(HELP)\n"],
    ['a comment', "# cursor.execute('SELECT title FROM books')\n"],
    ['a docstring', `def work():\n    """SELECT title FROM books"""\n    cursor.execute(query)\n`],
    [
      "a graph's query language",
      "from neo4j import GraphDatabase\n\nsession.run('MATCH (b:Book) DELETE b')\nsession.execute('SELECT title FROM books')\n",
    ],
  ])('is not %s', async (_, text) => {
    expect(await operations(text)).toEqual([])
  })

  it('does not take long for hostile text', async () => {
    const text = sqlite(`'${'SELECT '.repeat(20_000)}'`) + sqlite(`'WITH ${'a '.repeat(50_000)}'`)
    const start = performance.now()
    await operations(text)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe("Django's ORM", () => {
  const MODELS =
    'from django.db import models\n\n\nclass Author(models.Model):\n    name = models.TextField()\n\n\nclass Book(models.Model):\n    title = models.TextField()\n    author = models.ForeignKey(Author, on_delete=models.CASCADE)\n'
  const view = (line: string) => ({
    'books/models.py': MODELS,
    'books/views.py': `from django.shortcuts import get_object_or_404\n\nfrom .models import Book\n\n\ndef work(request):\n    ${line}\n`,
  })

  it.each([
    ["Book.objects.create(title='Emma')", 'create'],
    ["Book.objects.get_or_create(title='Emma')", 'create'],
    ["Book(title='Emma').save()", 'create'],
    ["Book.objects.filter(title='Emma')", 'filter'],
    ['Book.objects.get(pk=3)', 'filter'],
    ['get_object_or_404(Book, pk=3)', 'filter'],
    ['Book.objects.all()', 'read'],
    ['Book.objects.count()', 'read'],
    ["Book.objects.update(title='Emma')", 'update'],
  ])('%s', async (line, operation) => {
    expect(await operations(view(line))).toEqual([`${operation} django`])
  })

  it('every method of a chain', async () => {
    expect((await operations(view("Book.objects.filter(title='Emma').order_by('title').first()"))).sort()).toEqual([
      'filter django',
      'read django',
      'read django',
    ])
  })

  it('models', async () => {
    expect(await declared({ 'books/models.py': MODELS })).toEqual(['model django Author', 'model django Book'])
  })

  it('models whose base is abstract and own', async () => {
    const text =
      'from django.db import models\n\n\nclass Base(models.Model):\n    class Meta:\n        abstract = True\n\n\nclass Book(Base):\n    title = models.TextField()\n'
    expect(await declared({ 'books/models.py': text })).toContain('model django Book')
  })

  it.each([
    ['CreateView', 'create'],
    ['ListView', 'read'],
    ['UpdateView', 'update'],
  ])('a generic %s', async (base, operation) => {
    const text = `from django.views.generic import ${base}\n\nfrom .models import Book\n\n\nclass Work(${base}):\n    model = Book\n`
    expect(await operations({ 'books/models.py': MODELS, 'books/views.py': text })).toContain(`${operation} django`)
  })

  it('forms that save', async () => {
    const files = {
      'books/models.py': MODELS,
      'books/forms.py':
        'from django import forms\n\nfrom .models import Book\n\n\nclass BookForm(forms.ModelForm):\n    class Meta:\n        model = Book\n',
      'books/views.py':
        'from django.shortcuts import redirect\n\nfrom .forms import BookForm\n\n\ndef add(request):\n    form = BookForm(request.POST)\n    form.save()\n    return redirect("books")\n',
    }
    expect(await operations(files)).toEqual(['create django'])
  })
})

describe('SQLAlchemy', () => {
  const FLASK =
    'from flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\n\napp = Flask(__name__)\ndb = SQLAlchemy(app)\n\n\nclass Book(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n\n\n'
  const PLAIN =
    "from sqlalchemy import Column, Integer, create_engine, select\nfrom sqlalchemy.orm import declarative_base, sessionmaker\n\nBase = declarative_base()\nengine = create_engine('sqlite://')\nSession = sessionmaker(bind=engine)\nsession = Session()\n\n\nclass Book(Base):\n    __tablename__ = 'books'\n    id = Column(Integer, primary_key=True)\n\n\n"

  it.each([
    ['db.session.add(Book())', 'create'],
    ['Book.query.filter_by(id=3)', 'filter'],
    ['Book.query.get(3)', 'filter'],
    ['Book.query.all()', 'read'],
    ['db.session.delete(book)', 'delete'],
    ['db.create_all()', 'schema'],
  ])('with Flask: %s', async (line, operation) => {
    expect(await operations(FLASK + line)).toEqual([`${operation} sqlalchemy`])
  })

  it.each([
    ['session.add(Book())', ['create']],
    ['session.query(Book).filter(Book.id == 3)', ['filter', 'read']],
    ['session.query(Book).all()', ['read', 'read']],
    ['session.scalars(select(Book).where(Book.id == 3))', ['filter', 'read']],
    ['Base.metadata.create_all(engine)', ['schema']],
  ])('alone: %s', async (line, wanted) => {
    expect((await operations(PLAIN + line)).sort()).toEqual(wanted.map(operation => `${operation} sqlalchemy`))
  })

  it('2.0 with typed columns and a session as an argument', async () => {
    const text =
      "from sqlalchemy import select\nfrom sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column\n\n\nclass Base(DeclarativeBase):\n    pass\n\n\nclass Book(Base):\n    __tablename__ = 'books'\n    id: Mapped[int] = mapped_column(primary_key=True)\n\n\ndef add(db: Session) -> None:\n    db.add(Book())\n    db.execute(select(Book).where(Book.id == 3))\n"
    expect((await operations(text)).sort()).toEqual(['create sqlalchemy', 'filter sqlalchemy', 'read sqlalchemy'])
    expect(await declared(text)).toContain('model sqlalchemy Book')
  })

  it('whose `db` is made in another module', async () => {
    const files = {
      'shop/__init__.py': 'from flask_sqlalchemy import SQLAlchemy\n\ndb = SQLAlchemy()\n',
      'shop/models.py':
        'from . import db\n\n\nclass Book(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n',
      'shop/views.py':
        'from . import db\nfrom .models import Book\n\n\ndef add():\n    db.session.add(Book())\n    return Book.query.filter_by(id=3).first_or_404()\n',
    }
    expect((await operations(files)).sort()).toEqual(['create sqlalchemy', 'filter sqlalchemy', 'filter sqlalchemy'])
    expect(await declared(files)).toContain('model sqlalchemy Book')
  })

  it('tables without classes', async () => {
    const text =
      "from sqlalchemy import Column, Integer, MetaData, Table, insert\n\nbooks = Table('books', MetaData(), Column('id', Integer))\nconnection.execute(insert(books))\n"
    expect(await declared(text)).toContain('table sqlalchemy books')
    expect(await operations(text)).toEqual(['create sqlalchemy'])
  })
})

describe('other mappers', () => {
  it('SQLModel', async () => {
    const text =
      'from sqlmodel import Field, Session, SQLModel, create_engine, select\n\n\nclass Book(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n\n\nwith Session(create_engine(url)) as session:\n    session.add(Book())\n    session.exec(select(Book).where(Book.id == 3)).all()\n'
    expect(await operations(text)).toEqual(expect.arrayContaining(['create sqlalchemy', 'filter sqlalchemy']))
    expect(await declared(text)).toContain('model sqlmodel Book')
  })

  it('peewee', async () => {
    const text =
      "from peewee import CharField, Model, SqliteDatabase\n\ndatabase = SqliteDatabase('shop.db')\n\n\nclass Base(Model):\n    class Meta:\n        database = database\n\n\nclass Book(Base):\n    title = CharField()\n\n\nBook.create(title='Emma')\nBook.select().where(Book.title == 'Emma')\n"
    expect((await operations(text)).sort()).toEqual(['create peewee', 'filter peewee', 'read peewee'])
    expect(await declared(text)).toContain('model peewee Book')
  })
})

describe('is no database', () => {
  it.each([
    [
      'methods of collections',
      "books = {}\nbooks.get('Emma')\nbooks.update(new)\nseen = set()\nseen.add(3)\nshelf = [3]\nshelf.insert(0, 3)\nprint(shelf.count(3), filter(None, shelf))\n",
    ],
    [
      'a session of another kind',
      "import requests\n\nsession = requests.Session()\nsession.get('https://example.org', timeout=3)\nsession.delete('https://example.org')\n",
    ],
    ["a form's own query", "answer.query.all()\npage.filter('a')\n"],
    [
      'a table of pandas',
      "import pandas as pd\n\nframe = pd.read_csv('books.csv')\nframe.query('pages > 3')\nframe.filter(['title'])\n",
    ],
    ['a picture that is saved', "from PIL import Image\n\nImage.new('RGB', (3, 3)).save('a.png')\n"],
    ['a canvas', 'canvas.create_line(0, 0, 3, 3)\ncanvas.delete("all")\ncanvas.update()\n'],
    ['a cloud file', "import boto3\n\nboto3.client('s3').delete_object(Bucket='b', Key='k')\n"],
    ['documents', "import pymongo\n\nbooks = pymongo.MongoClient().shop.books\nbooks.find({'title': 'Emma'})\n"],
  ])('%s', async (_, text) => {
    expect(await operations(text)).toEqual([])
  })

  it('a class that only sounds like a model', async () => {
    expect(await declared('class Model: ...\n\n\nclass Book(Model):\n    title = None\n')).toEqual([])
    expect(await declared('from pydantic import BaseModel\n\n\nclass Book(BaseModel):\n    title: str\n')).toEqual([])
    expect(await declared('from sqlmodel import SQLModel\n\n\nclass BookIn(SQLModel):\n    title: str\n')).toEqual([])
    expect(await declared('from mongoengine import Document\n\n\nclass Book(Document):\n    pass\n')).toEqual([])
  })
})
