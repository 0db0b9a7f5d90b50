import { PLAIN_SETTINGS, type Template } from './scaffold-lines.ts'

// https://docs.scrapy.org/en/latest/topics/commands.html#startproject
const SCRAPY: readonly Template[] = [
  {
    tool: 'Scrapy',
    name: /^items\.py$/,
    mark: /^(?:import scrapy|from scrapy|from dataclasses)/m,
    lines: `
      import scrapy
      from scrapy.item import Item, Field
      from scrapy.item import ScrapedItem
      from dataclasses import dataclass
      @dataclass
      class PROJECTItem(scrapy.Item):
      class PROJECTItem(Item):
      class PROJECTItem:
      pass`,
    staysWhenEdited: false,
  },
  {
    tool: 'Scrapy',
    name: /^middlewares\.py$/,
    mark: /^from scrapy\b/m,
    lines: `
      from scrapy import signals
      from itemadapter import is_item, ItemAdapter
      from itemadapter import ItemAdapter
      class PROJECTSpiderMiddleware(object):
      class PROJECTSpiderMiddleware:
      class PROJECTDownloaderMiddleware(object):
      class PROJECTDownloaderMiddleware:
      @classmethod
      def from_crawler(cls, crawler):
      s = cls()
      crawler.signals.connect(s.spider_opened, signal=signals.spider_opened)
      return s
      def process_spider_input(response, spider):
      def process_spider_input(self, response, spider):
      def process_spider_output(response, result, spider):
      def process_spider_output(self, response, result, spider):
      def process_spider_exception(response, exception, spider):
      def process_spider_exception(self, response, exception, spider):
      def process_start_requests(start_requests, spider):
      def process_start_requests(self, start_requests, spider):
      async def process_start(self, start):
      async for item_or_request in start:
      yield item_or_request
      def process_request(self, request, spider):
      def process_response(self, request, response, spider):
      def process_exception(self, request, exception, spider):
      return response
      return None
      for i in result:
      yield i
      for r in start_requests:
      yield r
      pass
      def spider_opened(self, spider):
      spider.logger.info('Spider opened: %s' % spider.name)`,
    staysWhenEdited: false,
  },
  {
    tool: 'Scrapy',
    name: /^pipelines\.py$/,
    mark: /^class \w{1,60}Pipeline\b/m,
    lines: `
      from itemadapter import ItemAdapter
      class PROJECTPipeline(object):
      class PROJECTPipeline:
      def process_item(self, item, spider):
      def process_item(self, item):
      return item`,
    staysWhenEdited: false,
  },
  {
    tool: 'Scrapy',
    name: /^settings\.py$/,
    mark: /^BOT_NAME\b/m,
    lines: `
      SPIDER_MODULES = ['PROJECT.spiders']
      ADDONS = {}`,
    like: PLAIN_SETTINGS,
    staysWhenEdited: true,
  },
]

// What JetBrains' PyCharm and Poetry put into a new project.
const SAMPLES: readonly Template[] = [
  {
    tool: 'PyCharm',
    name: /^main\.py$/,
    mark: /This is a sample Python script|def print_hi\(name\)/,
    lines: `
      def print_hi(name):
      print(f'Hi, {name}')
      if __name__ == '__main__':
      print_hi('PyCharm')`,
    staysWhenEdited: false,
  },
  {
    tool: 'PyCharm',
    name: /^app\.py$/,
    mark: /# ?put application's code here/,
    lines: `
      from flask import Flask
      app = Flask(__name__)
      @app.route('/')
      def hello_world():
      return 'Hello World!'
      if __name__ == '__main__':
      app.run()`,
    staysWhenEdited: false,
  },
  {
    tool: 'PyCharm',
    name: /^main\.py$/,
    mark: /return \{"message": f"Hello \{name\}"\}/,
    lines: `
      from fastapi import FastAPI
      app = FastAPI()
      @app.get('/')
      async def root():
      return {'message': 'Hello World'}
      @app.get('/hello/{name}')
      async def say_hello(name: str):
      return {'message': f'Hello {name}'}`,
    staysWhenEdited: false,
  },
  {
    tool: 'Poetry',
    name: /^test_\w{1,60}\.py$/,
    mark: /^def test_version\(\):/m,
    lines: `
      from PROJECT import __version__
      def test_version():
      assert __version__ == '0.1.0'`,
    staysWhenEdited: false,
  },
  {
    tool: 'Visual Studio',
    name: /^runserver\.py$/,
    mark: /This script runs the \w{1,60} application using a development server/,
    lines: `
      from os import environ
      from PROJECT import app
      if __name__ == '__main__':
      HOST = environ.get('SERVER_HOST', 'localhost')
      try:
      PORT = int(environ.get('SERVER_PORT', '5555'))
      except ValueError:
      PORT = 5555
      app.run(HOST, PORT)`,
    staysWhenEdited: false,
  },
]

export const OTHER_TEMPLATES: readonly Template[] = [...SCRAPY, ...SAMPLES]

interface Phrases {
  readonly tool: string
  readonly name: RegExp
  /** All of them, in the first 4 KiB. */
  readonly phrases: readonly string[]
}

/** Files that a tool writes and people leave, known by sentences that nobody would write again. */
export const PHRASES: readonly Phrases[] = [
  { tool: 'Alembic', name: /^env\.py$/, phrases: ['context.config', 'def run_migrations_o'] },
  { tool: 'SQLAlchemy-migrate', name: /^manage\.py$/, phrases: ['from migrate.versioning.shell import main'] },
  { tool: 'cookiecutter', name: /\.py$/, phrases: ['Replace this message by putting your code into'] },
  {
    tool: 'cookiecutter',
    name: /^test_.{1,60}\.py$/,
    phrases: ['Sample pytest test function with the pytest fixture as an argument'],
  },
  {
    tool: 'PyScaffold',
    name: /\.py$/,
    phrases: ['This is a skeleton file that can serve as a starting point for a Python', 'def fib('],
  },
  { tool: 'create-react-app', name: /^reportWebVitals\.[jt]sx?$/, phrases: ['onPerfEntry', 'web-vitals'] },
  { tool: 'create-react-app', name: /^setupTests\.[jt]s$/, phrases: ['jest-dom adds custom jest matchers'] },
  { tool: 'create-react-app', name: /^App\.test\.[jt]sx?$/, phrases: ['renders learn react link'] },
  {
    tool: 'create-react-app',
    name: /^App\.test\.[jt]sx?$/,
    phrases: ['renders without crashing', 'unmountComponentAtNode'],
  },
  { tool: 'create-react-app', name: /^App\.[jt]sx?$/, phrases: ['Learn React', 'and save to reload'] },
  {
    tool: 'create-react-app',
    name: /^(?:registerServiceWorker|serviceWorker)\.[jt]s$/,
    phrases: ['serviceWorker', 'localhost'],
  },
  { tool: 'Vite', name: /^App\.(?:[jt]sx?|vue|svelte)$/, phrases: ['Vite', 'and save to test HMR'] },
  { tool: 'Vue', name: /^HelloWorld\.vue$/, phrases: ['configure / customize this project', 'vue-cli documentation'] },
  { tool: 'Vue', name: /^example\.spec\.[jt]s$/, phrases: ['HelloWorld.vue', 'renders props.msg when passed'] },
  { tool: 'Angular', name: /^app\.component\.spec\.ts$/, phrases: ['should create the app', 'should render title'] },
]
