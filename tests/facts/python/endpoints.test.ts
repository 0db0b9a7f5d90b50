import { describe, expect, it } from 'vitest'
import { type Files, factsIn } from './read.ts'

/** `Flask GET /books books json`, and `page` or `data` where so. */
const endpoints = async (files: Files): Promise<readonly string[]> =>
  (await factsIn('endpoint', files)).map(({ framework, methods, route, handler, json, template }) =>
    [framework, methods.join('+'), route, handler, json ? 'json' : '', template ? 'page' : '']
      .filter(Boolean)
      .join(' '),
  )

const FLASK = 'from flask import Flask, Blueprint, jsonify, render_template, request\n\napp = Flask(__name__)\n\n\n'

describe('Flask', () => {
  it.each([
    ['a route', "@app.route('/books')\ndef books():\n    return 'Emma'\n", ['Flask GET /books books']],
    [
      'methods',
      "@app.route('/books', methods=['GET', 'POST'])\ndef books():\n    return 'Emma'\n",
      ['Flask GET+POST /books books'],
    ],
    ['a method of its own', "@app.post('/books')\ndef add():\n    return 'Emma'\n", ['Flask POST /books add']],
    ['a page', "@app.route('/')\ndef home():\n    return render_template('home.html')\n", ['Flask GET / home page']],
    ['jsonify', "@app.route('/')\ndef home():\n    return jsonify(books=3)\n", ['Flask GET / home json']],
    ['a dict', "@app.route('/')\ndef home():\n    return {'books': 3}\n", ['Flask GET / home json']],
    ['a dict with a status', "@app.route('/')\ndef home():\n    return {'books': 3}, 201\n", ['Flask GET / home json']],
    [
      'add_url_rule',
      "def books():\n    return 'Emma'\n\n\napp.add_url_rule('/books', view_func=books)\n",
      ['Flask GET /books books'],
    ],
    [
      'a method view',
      "from flask.views import MethodView\n\n\nclass Books(MethodView):\n    def get(self):\n        return jsonify([])\n\n    def post(self):\n        return jsonify([])\n\n\napp.add_url_rule('/books', view_func=Books.as_view('books'))\n",
      ['Flask GET /books Books.get json', 'Flask POST /books Books.post json'],
    ],
    [
      'a guarded route',
      "@app.route('/books')\n@login_required\ndef books():\n    return 'Emma'\n",
      ['Flask GET /books books'],
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await endpoints(FLASK + text)).toEqual(wanted)
  })

  it('blueprints, through other modules', async () => {
    const files = {
      'shop/pages/__init__.py':
        "from flask import Blueprint\n\npages = Blueprint('pages', __name__)\n\nfrom . import routes\n",
      'shop/pages/routes.py': "from . import pages\n\n\n@pages.route('/books')\ndef books():\n    return 'Emma'\n",
    }
    expect(await endpoints(files)).toEqual(['Flask GET /books books'])
  })

  it('factories that define routes inside', async () => {
    const text =
      "def create_app():\n    app = Flask(__name__)\n\n    @app.route('/health')\n    def health():\n        return jsonify(ok=True)\n\n    return app\n"
    expect(await endpoints(`from flask import Flask, jsonify\n\n\n${text}`)).toEqual(['Flask GET /health health json'])
  })

  it('an application that a factory in another module made', async () => {
    const files = {
      'shop/__init__.py': 'from flask import Flask\n\n\ndef create_app():\n    return Flask(__name__)\n',
      'run.py':
        "from shop import create_app\n\napp = create_app()\n\n\n@app.route('/')\ndef home():\n    return 'Emma'\n",
    }
    expect(await endpoints(files)).toEqual(['Flask GET / home'])
  })

  it('flask-restful resources', async () => {
    const text =
      "from flask import Flask\nfrom flask_restful import Api, Resource\n\napi = Api(Flask(__name__))\n\n\nclass Books(Resource):\n    def get(self, isbn):\n        return {'isbn': isbn}\n\n\napi.add_resource(Books, '/books/<isbn>')\n"
    expect(await endpoints(text)).toEqual(['Flask GET /books/<isbn> Books.get json'])
  })
})

describe('FastAPI', () => {
  const FASTAPI =
    'from fastapi import APIRouter, FastAPI\nfrom fastapi.responses import HTMLResponse\n\napp = FastAPI()\nrouter = APIRouter(prefix="/books")\n\n\n'

  it.each([
    ['a route', "@app.get('/books')\nasync def books():\n    return []\n", ['FastAPI GET /books books json']],
    [
      'a router with an empty address',
      "@router.post('')\ndef add(book: Book):\n    return book\n",
      ['FastAPI POST add json'],
    ],
    [
      'HTML',
      "@app.get('/', response_class=HTMLResponse)\ndef home():\n    return '<p>Emma</p>'\n",
      ['FastAPI GET / home'],
    ],
    [
      'a template',
      "@app.get('/')\ndef home(request):\n    return templates.TemplateResponse('home.html', {})\n",
      ['FastAPI GET / home page'],
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await endpoints(FASTAPI + text)).toEqual(wanted)
  })
})

describe('Django', () => {
  const VIEWS =
    "from django.http import JsonResponse\nfrom django.shortcuts import render\nfrom django.views.generic import ListView\n\nfrom .models import Book\n\n\ndef books(request):\n    return render(request, 'books.html')\n\n\ndef api(request):\n    return JsonResponse({})\n\n\nclass Books(ListView):\n    model = Book\n"
  const wired = (urls: string) => ({
    'books/urls.py': `from django.urls import include, path, re_path\nfrom django.conf.urls import url\n\nfrom . import views\nfrom .views import Books\n\n${urls}\n`,
    'books/views.py': VIEWS,
  })

  it.each([
    ['path', "urlpatterns = [path('books/', views.books)]", ['Django GET books/ books page']],
    ['re_path', "urlpatterns = [re_path(r'^books/$', views.books)]", ['Django GET ^books/$ books page']],
    ['url', "urlpatterns = [url(r'^books/$', views.books, name='books')]", ['Django GET ^books/$ books page']],
    ['JSON', "urlpatterns = [path('api/', views.api)]", ['Django GET api/ api json']],
    ['as_view', "urlpatterns = [path('books/', Books.as_view())]", ['Django GET books/ Books page']],
    ['a list that grows', "urlpatterns = []\nurlpatterns += [path('api/', views.api)]", ['Django GET api/ api json']],
    [
      'a wrapped function',
      "from django.contrib.auth.decorators import login_required\n\nurlpatterns = [path('books/', login_required(views.books))]",
      ['Django GET books/ books page'],
    ],
    [
      'a wrapped class',
      "from django.views.decorators.cache import cache_page\n\nurlpatterns = [path('books/', cache_page(60)(Books.as_view()))]",
      ['Django GET books/ Books page'],
    ],
    [
      'a view by its name, before Django 1.10',
      "urlpatterns = [url(r'^books/$', 'books.views.books')]",
      ['Django GET ^books/$ books page'],
    ],
    ['include, which is no view', "urlpatterns = [path('books/', include('books.urls'))]", []],
    ['a view that is not there', "urlpatterns = [path('books/', views.missing)]", []],
  ])('%s', async (_, urls, wanted) => {
    expect(await endpoints(wired(urls))).toEqual(wanted)
  })

  it('view sets on a router of Django REST framework', async () => {
    const files = {
      'books/urls.py':
        "from rest_framework.routers import DefaultRouter\n\nfrom .views import BookViewSet\n\nrouter = DefaultRouter()\nrouter.register('books', BookViewSet)\n",
      'books/views.py':
        'from rest_framework.viewsets import ModelViewSet\n\n\nclass BookViewSet(ModelViewSet):\n    queryset = []\n',
    }
    const found = await endpoints(files)
    expect(found.length).toBeGreaterThanOrEqual(2)
    for (const one of found) expect(one).toMatch(/^Django .*BookViewSet.* json$/)
  })

  it('API views', async () => {
    const files = {
      'books/urls.py':
        "from django.urls import path\n\nfrom . import views\n\nurlpatterns = [path('books/', views.Books.as_view()), path('one/', views.one)]\n",
      'books/views.py':
        "from rest_framework.decorators import api_view\nfrom rest_framework.response import Response\nfrom rest_framework.views import APIView\n\n\nclass Books(APIView):\n    def get(self, request):\n        return Response([])\n\n\n@api_view(['GET'])\ndef one(request):\n    return Response({})\n",
    }
    expect(await endpoints(files)).toEqual(['Django GET books/ Books.get json', 'Django GET one/ one json'])
  })
})

describe('other frameworks', () => {
  it.each([
    [
      'aiohttp, in a table',
      "from aiohttp import web\n\n\nasync def books(request):\n    return web.json_response([])\n\n\napp = web.Application()\napp.add_routes([web.get('/books', books)])\n",
      ['aiohttp GET /books books json'],
    ],
    [
      'aiohttp, by the router',
      "from aiohttp import web\n\n\nasync def books(request):\n    return web.json_response([])\n\n\napp = web.Application()\napp.router.add_get('/books', books)\n",
      ['aiohttp GET /books books json'],
    ],
    [
      'aiohttp, by a decorator',
      "from aiohttp import web\n\nroutes = web.RouteTableDef()\n\n\n@routes.get('/books')\nasync def books(request):\n    return web.json_response([])\n",
      ['aiohttp GET /books books json'],
    ],
    [
      'Tornado',
      "import tornado.web\n\n\nclass Books(tornado.web.RequestHandler):\n    def get(self):\n        self.render('books.html')\n\n\napp = tornado.web.Application([(r'/books', Books)])\n",
      ['Tornado GET /books Books.get page'],
    ],
    [
      'Bottle',
      "from bottle import route, template\n\n\n@route('/books')\ndef books():\n    return template('books')\n",
      ['Bottle GET /books books page'],
    ],
    [
      'Bottle, as an object',
      "import bottle\n\napp = bottle.Bottle()\n\n\n@app.get('/books')\ndef books():\n    return {'books': 3}\n",
      ['Bottle GET /books books json'],
    ],
    [
      'web.py',
      "import web\n\nurls = ('/books', 'Books')\n\n\nclass Books:\n    def GET(self):\n        return 'Emma'\n\n\napp = web.application(urls, globals())\n",
      ['web.py GET /books Books.GET'],
    ],
    [
      'Sanic',
      "from sanic import Sanic, response\n\napp = Sanic('shop')\n\n\n@app.route('/books')\nasync def books(request):\n    return response.json([])\n",
      ['Sanic GET /books books json'],
    ],
    [
      'Starlette',
      "from starlette.applications import Starlette\nfrom starlette.responses import JSONResponse\nfrom starlette.routing import Route\n\n\nasync def books(request):\n    return JSONResponse([])\n\n\napp = Starlette(routes=[Route('/books', books)])\n",
      ['Starlette GET /books books json'],
    ],
    [
      'Quart',
      "from quart import Quart\n\napp = Quart(__name__)\n\n\n@app.get('/books')\nasync def books():\n    return {'books': 3}\n",
      ['Quart GET /books books json'],
    ],
    [
      'Falcon',
      "import falcon\n\n\nclass Books:\n    def on_get(self, request, response):\n        response.media = []\n\n\napp = falcon.App()\napp.add_route('/books', Books())\n",
      ['Falcon GET /books Books.on_get json'],
    ],
    [
      'Pyramid, by a decorator',
      "from pyramid.view import view_config\n\n\n@view_config(route_name='books', renderer='json')\ndef books(request):\n    return []\n",
      ['Pyramid GET books books json'],
    ],
    [
      'Tornado, in an own application',
      "import tornado.web\n\n\nclass Books(tornado.web.RequestHandler):\n    def get(self):\n        self.write({'books': 3})\n\n\nclass Shop(tornado.web.Application):\n    def __init__(self):\n        handlers = [(r'/books', Books)]\n        super().__init__(handlers)\n",
      ['Tornado GET /books Books.get json'],
    ],
    [
      'web.py with templates',
      "import web\n\nurls = ('/books', 'Books')\nrender = web.template.render('templates/')\n\n\nclass Books:\n    def GET(self):\n        return render.books()\n",
      ['web.py GET /books Books.GET page'],
    ],
    [
      'Pyramid, configured',
      "from pyramid.config import Configurator\n\n\ndef books(request):\n    return []\n\n\nconfig = Configurator()\nconfig.add_route('books', '/books')\nconfig.add_view(books, route_name='books', renderer='json')\n",
      ['Pyramid GET books books json'],
    ],
    [
      'Flask-RESTX',
      "from flask_restx import Namespace, Resource\n\nbooks = Namespace('books')\n\n\n@books.route('/')\nclass Books(Resource):\n    def get(self):\n        return []\n",
      ['Flask GET / Books.get json'],
    ],
    [
      'a blueprint of Sanic',
      "from sanic import Blueprint\nfrom sanic.response import text\n\npages = Blueprint('pages')\n\n\n@pages.route('/books')\nasync def books(request):\n    return text('Emma')\n",
      ['Sanic GET /books books'],
    ],
    [
      'CherryPy',
      "import cherrypy\n\n\nclass Books:\n    @cherrypy.expose\n    def index(self):\n        return 'Emma'\n\n\ncherrypy.quickstart(Books())\n",
      ['CherryPy GET / index'],
    ],
    [
      'Litestar',
      "from litestar import Litestar, get\n\n\n@get('/books')\nasync def books() -> list[str]:\n    return []\n\n\napp = Litestar([books])\n",
      ['Litestar GET /books books json'],
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await endpoints(text)).toEqual(wanted)
  })
})

describe('is no endpoint', () => {
  it.each([
    ['a call of a client', "import requests\n\nrequests.get('/books')\n"],
    [
      'a command of a bot',
      "from discord.ext import commands\n\nbot = commands.Bot('!')\n\n\n@bot.command('/books')\nasync def books(context):\n    await context.send('Emma')\n",
    ],
    ['a method called get on a dict', "shelf = {}\n\n\n@shelf.get('/books')\ndef books():\n    return 3\n"],
    ['a command line option', "import click\n\n\n@click.option('--books')\ndef run(books):\n    print(books)\n"],
    ['a commented-out route', `${FLASK}# @app.route('/books')\n# def books():\n#     return 'Emma'\n`],
    ['a route in a docstring', `"""\n${FLASK}@app.route('/books')\ndef books():\n    return 'Emma'\n"""\n`],
    ['an error handler', `${FLASK}@app.errorhandler(404)\ndef missing(error):\n    return 'Not here', 404\n`],
    [
      'an event of a message queue',
      "from celery import Celery\n\napp = Celery('shop')\n\n\n@app.task('/books')\ndef books():\n    return 3\n",
    ],
  ])('%s', async (_, text) => {
    expect(await endpoints(text)).toEqual([])
  })
})
