import { describe, expect, it } from 'vitest'
import { type Files, factsIn } from './read.ts'

/** `read MongoDB`, and the role where it is no database. */
const uses = async (files: Files): Promise<string[]> =>
  (await factsIn('nosql', files)).map(({ operation, client, role }) =>
    [operation, client, role === 'database' ? '' : role].filter(Boolean).join(' '),
  )

describe('MongoDB', () => {
  const MONGO = "from pymongo import MongoClient\n\nclient = MongoClient()\ndb = client['shop']\n\n\n"

  it.each([
    ["db.books.insert_one({'title': 'Emma'})", 'write'],
    ["db['books'].insert_many([])", 'write'],
    ["db.books.update_one({}, {'$set': {}})", 'write'],
    ['db.books.delete_many({})', 'write'],
    ["db.books.find_one({'title': 'Emma'})", 'read'],
    ['list(db.books.find({}))', 'read'],
    ['db.books.count_documents({})', 'read'],
    ['db.books.aggregate([])', 'read'],
  ])('%s', async (line, operation) => {
    expect(await uses(MONGO + line)).toEqual(['connect MongoDB', `${operation} MongoDB`])
  })

  it('a collection that an object keeps', async () => {
    const text =
      "import pymongo\n\n\nclass Shop:\n    def __init__(self):\n        self.books = pymongo.MongoClient().shop.books\n\n    def find(self, title):\n        return self.books.find_one({'title': title})\n"
    expect(await uses(text)).toContain('read MongoDB')
  })

  it('a database from another module', async () => {
    const files = {
      'shop/database.py': "import pymongo\n\ndb = pymongo.MongoClient()['shop']\n",
      'shop/books.py':
        'from .database import db\n\n\ndef titles():\n    return [book["title"] for book in db.books.find()]\n',
    }
    expect(await uses(files)).toContain('read MongoDB')
  })

  it('a database that is handed in', async () => {
    expect(
      await uses(
        "from bson import ObjectId\n\n\ndef find(db, number):\n    return db.books.find_one({'_id': ObjectId(number)})\n",
      ),
    ).toEqual(['read MongoDB'])
  })

  it('flask_pymongo', async () => {
    const text =
      'from flask import Flask\nfrom flask_pymongo import PyMongo\n\nmongo = PyMongo(Flask(__name__))\n\n\ndef add():\n    mongo.db.books.insert_one({})\n    return mongo.db.books.find()\n'
    expect((await uses(text)).sort()).toEqual(['connect MongoDB', 'read MongoDB', 'write MongoDB'])
  })

  it('motor', async () => {
    const text =
      'import motor.motor_asyncio\n\ndb = motor.motor_asyncio.AsyncIOMotorClient().shop\n\n\nasync def find():\n    await db.books.insert_one({})\n    return await db.books.find_one({})\n'
    expect(await uses(text)).toEqual(expect.arrayContaining(['read MongoDB', 'write MongoDB']))
  })

  it('mongoengine', async () => {
    const text =
      "from mongoengine import Document, StringField, connect\n\nconnect('shop')\n\n\nclass Book(Document):\n    title = StringField()\n\n\nBook(title='Emma').save()\nfor book in Book.objects(title='Emma'):\n    print(book)\nprint(Book.objects.first())\n"
    const found = await uses(text)
    expect(found).toContain('write MongoDB')
    expect(found).toContain('read MongoDB')
  })
})

describe('other databases', () => {
  it.each([
    [
      'Redis',
      "import redis\n\nstore = redis.Redis()\nstore.set('a', 1)\nprint(store.get('a'))\n",
      ['connect Redis', 'write Redis', 'read Redis'],
    ],
    [
      'Redis from a URL',
      "import redis\n\nstore = redis.from_url('redis://localhost')\nstore.hset('a', 'b', 1)\nstore.hgetall('a')\n",
      ['write Redis', 'read Redis'],
    ],
    [
      'DynamoDB',
      "import boto3\n\ntable = boto3.resource('dynamodb').Table('books')\ntable.put_item(Item={})\ntable.get_item(Key={})\n",
      ['write DynamoDB', 'read DynamoDB'],
    ],
    [
      'Elasticsearch',
      "from elasticsearch import Elasticsearch\n\nes = Elasticsearch()\nes.index(index='books', document={})\nes.search(index='books')\n",
      ['write Elasticsearch', 'read Elasticsearch'],
    ],
    [
      'TinyDB',
      "from tinydb import Query, TinyDB\n\ndb = TinyDB('db.json')\ndb.insert({'a': 1})\ndb.search(Query().a == 1)\n",
      ['write TinyDB', 'read TinyDB'],
    ],
    [
      'Firestore',
      "from firebase_admin import firestore\n\ndb = firestore.client()\ndb.collection('books').document('a').set({})\ndb.collection('books').document('a').get()\n",
      ['write Firestore', 'read Firestore'],
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await uses(text)).toEqual(expect.arrayContaining(wanted))
  })
})

describe('a cache or a broker', () => {
  it.each([
    [
      'Celery',
      "from celery import Celery\n\napp = Celery('mails', broker='redis://localhost')\n",
      ['connect Redis broker'],
    ],
    [
      'a channel layer',
      "CHANNEL_LAYERS = {'default': {'BACKEND': 'channels_redis.core.RedisChannelLayer'}}\n",
      ['connect Redis broker'],
    ],
    [
      "Django's cache",
      "CACHES = {'default': {'BACKEND': 'django.core.cache.backends.redis.RedisCache'}}\n",
      ['connect Redis cache'],
    ],
    [
      'memcached',
      "import memcache\n\nclient = memcache.Client(['localhost'])\nclient.set('a', 1)\n",
      ['connect memcached cache', 'write memcached cache'],
    ],
  ])('is %s', async (_, text, wanted) => {
    expect(await uses(text)).toEqual(wanted)
  })
})

describe('is nothing', () => {
  it.each([
    ['an import', 'import pymongo\nimport redis\n'],
    ['a dict and a text', "books = {}\nbooks.get('a')\n'Emma'.find('m')\nbooks.update({'a': 1})\n"],
    [
      'a page that is searched',
      "from bs4 import BeautifulSoup\n\nBeautifulSoup(page, 'html.parser').find({'class': 'book'})\n",
    ],
    [
      'a file in a cloud',
      "import boto3\n\ns3 = boto3.client('s3')\ns3.get_object(Bucket='a', Key='b')\ns3.put_object(Bucket='a', Key='b')\n",
    ],
    ['a cache of the framework', "from django.core.cache import cache\n\ncache.set('a', 1)\nprint(cache.get('a'))\n"],
    ['a comment', '# MongoClient().shop.books.find_one({})\n'],
    [
      'an own module of that name',
      {
        'redis.py': 'class Redis:\n    def get(self, key):\n        return 3\n',
        'main.py': "import redis\n\nredis.Redis().get('a')\n",
      },
    ],
  ])('%s', async (_, files: Files) => {
    expect(await uses(files)).toEqual([])
  })
})
