import type { SkillExamples } from '../examples.ts'

const MONGO = "from pymongo import MongoClient\n\nbooks = MongoClient('mongodb://localhost')['library']['books']\n"
const REDIS = 'import redis\n\nstore = redis.Redis()\n'
const DYNAMO = "import boto3\n\ntable = boto3.resource('dynamodb').Table('books')\n"
const MEMCACHE = "import memcache\n\nclient = memcache.Client(['localhost'])\n"
const CELERY =
  "from celery import Celery\n\napp = Celery('mails', broker='redis://localhost:6379/0')\n\n\n@app.task\ndef send(reader):\n    print(reader)\n"

export default {
  read: {
    found: [
      `${MONGO}\nprint(books.find_one({'title': 'Emma'}))\n`,
      `${REDIS}\nprint(store.get('visits'))\n`,
      `${DYNAMO}\nanswer = table.get_item(Key={'isbn': '978'})\n`,
      "from flask import Flask\nfrom flask_pymongo import PyMongo\n\napp = Flask(__name__)\nmongo = PyMongo(app)\n\n\n@app.route('/books')\ndef books():\n    return str(list(mongo.db.books.find()))\n",
      'import mongoengine\n\n\nclass Book(mongoengine.Document):\n    title = mongoengine.StringField()\n\n\nfor book in Book.objects(title="Emma"):\n    print(book)\n',
      // The database is handed in.
      "from bson import ObjectId\n\n\ndef book_of(db, number):\n    return db.books.find_one({'_id': ObjectId(number)})\n",
    ],
    notFound: [
      `${MONGO}\nbooks.insert_one({'title': 'Emma'})\n`,
      `${MEMCACHE}\nprint(client.get('visits'))\n`,
      CELERY,
      "visits = {}\nprint(visits.get('Emma'), 'Emma'.find('m'))\n",
      "# books.find_one({'title': 'Emma'})\n",
      "from bs4 import BeautifulSoup\n\nsoup = BeautifulSoup(page, 'html.parser')\nprint(soup.find('a'))\n",
      // Rows of a table.
      "import boto3\n\nbucket = boto3.client('s3')\nbucket.get_object(Bucket='books', Key='emma')\n",
    ],
  },
  write: {
    found: [
      `${MONGO}\nbooks.insert_one({'title': 'Emma'})\n`,
      `${REDIS}\nstore.incr('visits')\n`,
      `${DYNAMO}\ntable.put_item(Item={'isbn': '978'})\n`,
      "from mongoengine import Document, StringField\n\n\nclass Book(Document):\n    title = StringField()\n\n\nBook(title='Emma').save()\n",
    ],
    notFound: [
      `${MONGO}\nprint(books.find_one({'title': 'Emma'}))\n`,
      `${MEMCACHE}\nclient.set('visits', 3)\n`,
      "from django.core.cache import cache\n\ncache.set('visits', 3)\n",
      'shelf = []\nshelf.insert(0, 3)\nseen = set()\nseen.update([3])\n',
      { files: { 'requirements.txt': 'pymongo\n' } },
    ],
  },
  trace: {
    found: [
      MONGO,
      CELERY,
      "CACHES = {'default': {'BACKEND': 'django_redis.cache.RedisCache', 'LOCATION': 'redis://localhost'}}\n",
      `${MEMCACHE}\nclient.set('visits', 3)\n`,
    ],
    notFound: [
      { files: { 'requirements.txt': 'redis\npymongo\n' } },
      'import redis\n\nprint(3)\n',
      "# MongoClient('mongodb://localhost')\nprint('MongoDB and Redis')\n",
      { files: { 'redis.py': 'class Redis:\n    pass\n', 'main.py': 'from redis import Redis\n\nRedis()\n' } },
    ],
  },
  listed: {
    found: [
      { files: { 'requirements.txt': 'flask\npymongo==4.6\n' } },
      { files: { 'pyproject.toml': '[project]\nname = "library"\ndependencies = ["redis>=5"]\n' } },
    ],
    notFound: [
      { files: { 'requirements.txt': '# pymongo\nflask\nredis-sentinel-url\n' } },
      { files: { 'README.md': 'Needs redis and pymongo.\n' } },
      MONGO,
    ],
  },
} satisfies SkillExamples
