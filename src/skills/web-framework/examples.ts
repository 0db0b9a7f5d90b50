import type { SkillExamples } from '../examples.ts'

const FLASK =
  "from flask import Flask, render_template\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef home():\n    return 'Welcome'\n"
const FASTAPI =
  "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books/{isbn}')\ndef book(isbn: str):\n    return {'isbn': isbn}\n"
const SERVER =
  "from http.server import BaseHTTPRequestHandler\n\n\nclass Handler(BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.wfile.write(b'Welcome')\n"
const URLS = "from django.urls import path\n\nfrom . import views\n\nurlpatterns = [path('books/', views.books)]\n"
const VIEWS = "from django.shortcuts import render\n\n\ndef books(request):\n    return render(request, 'books.html')\n"
const LISTED = { files: { 'requirements.txt': 'fastapi\ndjango\n', 'main.py': 'print(3)\n' } }

export default {
  route: {
    found: [
      FASTAPI,
      "import tornado.web\n\n\nclass Book(tornado.web.RequestHandler):\n    def get(self, isbn):\n        self.render('book.html', isbn=isbn)\n\n\napp = tornado.web.Application([(r'/books/(.*)', Book)])\n",
      "from aiohttp import web\n\n\nasync def books(request):\n    return web.json_response([])\n\n\napp = web.Application()\napp.add_routes([web.get('/books', books)])\n",
      "from bottle import route, template\n\n\n@route('/books/<isbn>')\ndef book(isbn):\n    return template('book', isbn=isbn)\n",
      "import web\n\nurls = ('/books/(.*)', 'Book')\n\n\nclass Book:\n    def GET(self, isbn):\n        return isbn\n\n\napp = web.application(urls, globals())\n",
      "from pyramid.view import view_config\n\n\n@view_config(route_name='books', renderer='json')\ndef books(request):\n    return {'title': request.params['title']}\n",
      "from sanic import Sanic\nfrom sanic.response import json\n\napp = Sanic('library')\n\n\n@app.get('/books')\nasync def books(request):\n    return json([])\n",
    ],
    notFound: [
      FLASK,
      SERVER,
      LISTED,
      // A client's calls.
      "import aiohttp\n\n\nasync def books():\n    async with aiohttp.ClientSession() as session:\n        return await session.get('/books')\n",
      { files: { 'books/urls.py': 'from django.urls import path\n\nurlpatterns = []\n' } },
    ],
  },
  'django-view': {
    found: [
      { files: { 'books/urls.py': URLS, 'books/views.py': VIEWS } },
      {
        files: {
          'books/urls.py':
            "from django.urls import path\n\nfrom books.views import Books\n\nurlpatterns = [path('books/', Books.as_view())]\n",
          'books/views.py':
            "from django.http import HttpResponse\nfrom django.views import View\n\n\nclass Books(View):\n    def get(self, request):\n        return HttpResponse('Emma')\n",
        },
      },
    ],
    notFound: [{ files: { 'books/views.py': VIEWS } }, FASTAPI, LISTED],
  },
  'django-part': {
    found: [
      {
        files: {
          'books/models.py':
            'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.CharField(max_length=80)\n',
        },
      },
      {
        files: {
          'books/forms.py': 'from django import forms\n\n\nclass LoanForm(forms.Form):\n    isbn = forms.CharField()\n',
        },
      },
    ],
    notFound: [
      { files: { 'books/models.py': 'from django.db import models\n\n# Create your models here.\n' } },
      'from flask_wtf import FlaskForm\nfrom wtforms import StringField\n\n\nclass LoanForm(FlaskForm):\n    isbn = StringField()\n',
      'from peewee import CharField, Model\n\n\nclass Book(Model):\n    title = CharField()\n',
    ],
  },
  plain: {
    found: [FLASK, FASTAPI, { files: { 'books/urls.py': URLS, 'books/views.py': VIEWS } }],
    notFound: [SERVER, LISTED, 'from fastapi import FastAPI\n\napp = FastAPI()\n', `"""\n${FASTAPI}"""\n`],
  },
  trace: {
    found: [
      FASTAPI,
      'import bottle\n\nprint(bottle.__version__)\n',
      'from aiohttp import web\n\napp = web.Application()\n',
    ],
    notFound: [
      LISTED,
      SERVER,
      'import aiohttp\n\nsession = aiohttp.ClientSession()\n',
      { files: { 'web.py': 'def page():\n    return 3\n', 'main.py': 'import web\n\nprint(web.page())\n' } },
      "# from fastapi import FastAPI\nprint('fastapi')\n",
    ],
  },
} satisfies SkillExamples
