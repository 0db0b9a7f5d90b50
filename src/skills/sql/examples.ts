import type { SkillExamples } from '../examples.ts'

const MODELS =
  'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.CharField(max_length=80)\n'
const ALCHEMY = `from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
`
/** A Django application whose view does one thing. */
const django = (line: string) => ({
  files: {
    'books/models.py': MODELS,
    'books/views.py': `from .models import Book\n\n\ndef work(request, title):\n    ${line}\n`,
  },
})
/** Raw SQL over the standard library. */
const sqlite = (line: string) =>
  `import sqlite3\n\nconnection = sqlite3.connect('library.db')\ncursor = connection.cursor()\ncursor.execute(${line})\n`

const SENTENCES = "print('Select a book from the shelf where it stands.')\nlabel = 'Insert into slot A'\n"
const DICTS = "books = {}\nbooks.get('Emma')\nbooks.update(new)\nrow = list(filter(None, rows))\n"

export default {
  filter: {
    found: [
      sqlite("'SELECT title FROM books WHERE pages > ?', (100,)"),
      // The text goes through a function of another own module.
      {
        files: {
          'store.py':
            "import sqlite3\n\n\ndef run(sql):\n    return sqlite3.connect('shop.db').execute(sql).fetchall()\n",
          'books.py':
            "from store import run\n\n\ndef thick():\n    return run('SELECT title FROM books WHERE pages > 500')\n",
        },
      },
      django('return Book.objects.filter(title=title)'),
      `${ALCHEMY}\n\ndef find(title):\n    return Book.query.filter_by(title=title).first()\n`,
      'from sqlalchemy import select\n\nfrom library.models import Book\n\n\ndef find(session, title):\n    return session.scalars(select(Book).where(Book.title == title))\n',
      "from peewee import CharField, Model, SqliteDatabase\n\n\nclass Book(Model):\n    title = CharField()\n\n\nprint(Book.get(Book.title == 'Emma'))\n",
      'from django.shortcuts import get_object_or_404\n\nfrom .models import Book\n\n\ndef show(request, number):\n    return get_object_or_404(Book, pk=number)\n',
    ],
    notFound: [
      sqlite("'SELECT title FROM books'"),
      django('return Book.objects.all()'),
      DICTS,
      SENTENCES,
      "# cursor.execute('SELECT * FROM books WHERE id = 1')\n",
      // A collection of documents.
      "import pymongo\n\nbooks = pymongo.MongoClient().library.books\nbooks.find({'title': 'Emma'})\n",
    ],
  },
  create: {
    found: [
      sqlite("'INSERT INTO books (title) VALUES (?)', ('Emma',)"),
      django('Book.objects.create(title=title)'),
      django('Book(title=title).save()'),
      `${ALCHEMY}\n\ndef add(title):\n    db.session.add(Book(title=title))\n    db.session.commit()\n`,
      'from sqlmodel import Field, Session, SQLModel, create_engine\n\n\nclass Book(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n\n\nengine = create_engine(url)\nwith Session(engine) as session:\n    session.add(Book())\n',
    ],
    notFound: [
      sqlite("'CREATE TABLE books (title TEXT)'"),
      MODELS,
      // A set, a list and a canvas.
      'seen = set()\nseen.add(book)\nbooks.insert(0, book)\nfigure.save()\n',
      SENTENCES,
      `"""\n${sqlite("'INSERT INTO books VALUES (1)'")}"""\n`,
    ],
  },
  read: {
    found: [
      sqlite("'SELECT title, pages FROM books ORDER BY title'"),
      django('return Book.objects.all()'),
      `${ALCHEMY}\n\ndef books():\n    return Book.query.all()\n`,
      "import sqlite3\n\nQUERY = '''\n    SELECT title\n    FROM books\n'''\nrows = sqlite3.connect('library.db').execute(QUERY).fetchall()\n",
    ],
    notFound: [
      MODELS,
      SENTENCES,
      DICTS,
      // Text that nothing sends to a database.
      "HELP = 'SELECT title FROM books'\nprint(HELP)\n",
      'answers = [all(row) for row in rows]\nprint(books.first())\n',
    ],
  },
  change: {
    found: [
      sqlite("'UPDATE books SET pages = 474 WHERE id = 1'"),
      sqlite("'DELETE FROM books WHERE id = 1'"),
      sqlite("'CREATE TABLE IF NOT EXISTS books (title TEXT)'"),
      django('Book.objects.filter(title=title).delete()'),
      `${ALCHEMY}\n\ndb.create_all()\n`,
    ],
    notFound: [
      sqlite("'SELECT title FROM books'"),
      DICTS,
      'import shelf\n\nshelf.delete(3)\n',
      // What Django writes when a model changes.
      {
        files: {
          'books/migrations/0001_initial.py':
            "from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    operations = [migrations.CreateModel(name='Book', fields=[('id', models.AutoField(primary_key=True))])]\n",
        },
      },
    ],
  },
  declared: {
    found: [
      MODELS,
      ALCHEMY,
      "import sqlite3\n\nconnection = sqlite3.connect('library.db')\n",
      "from sqlalchemy import Column, Integer\nfrom sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\nclass Book(Base):\n    __tablename__ = 'books'\n    id = Column(Integer, primary_key=True)\n",
    ],
    notFound: [
      { files: { 'requirements.txt': 'sqlalchemy\npsycopg2\n' } },
      'import sqlite3\n\nprint(3)\n',
      'class Model:\n    pass\n\n\nclass Book(Model):\n    title = None\n',
      'from pydantic import BaseModel\n\n\nclass Book(BaseModel):\n    title: str\n',
      { files: { 'books/models.py': 'from django.db import models\n\n# Create your models here.\n' } },
    ],
  },
  elsewhere: {
    found: [
      { files: { 'reports/late.sql': 'SELECT title FROM loans WHERE days > 14;\n' } },
      { files: { 'schema.sql': "CREATE TABLE books (title TEXT);\nINSERT INTO books (title) VALUES ('Emma');\n" } },
    ],
    notFound: [
      sqlite("'SELECT title FROM books'"),
      { files: { 'README.md': '```sql\nSELECT title FROM books;\n```\n' } },
      { files: { 'schema.sql': '-- SELECT title FROM books;\n' } },
    ],
  },
} satisfies SkillExamples
