import type { SkillExamples } from '../examples.ts'

const FLASK = 'from flask import Flask, jsonify, render_template, request\n\napp = Flask(__name__)\n\n\n'
const VIEW =
  'from rest_framework import viewsets\n\nfrom .models import Book\n\n\nclass BookViewSet(viewsets.ModelViewSet):\n    queryset = Book.objects.all()\n'

export default {
  endpoint: {
    found: [
      `${FLASK}@app.route('/books')\ndef books():\n    return jsonify(shelf)\n`,
      `${FLASK}@app.route('/books')\ndef books():\n    return {'books': []}\n`,
      "from fastapi import APIRouter\n\nrouter = APIRouter()\n\n\n@router.get('/books/{isbn}')\nasync def book(isbn: str):\n    return {'isbn': isbn}\n",
      {
        files: {
          'books/urls.py':
            "from django.urls import path\n\nfrom . import views\n\nurlpatterns = [path('api/books/', views.books)]\n",
          'books/views.py':
            "from django.http import JsonResponse\n\n\ndef books(request):\n    return JsonResponse({'books': []})\n",
        },
      },
      {
        files: {
          'books/urls.py':
            "from rest_framework import routers\n\nfrom .views import BookViewSet\n\nrouter = routers.DefaultRouter()\nrouter.register('books', BookViewSet)\nurlpatterns = router.urls\n",
          'books/views.py': VIEW,
        },
      },
      "from flask import Flask\nfrom flask_restful import Api, Resource\n\napp = Flask(__name__)\napi = Api(app)\n\n\nclass Books(Resource):\n    def get(self):\n        return {'books': []}\n\n\napi.add_resource(Books, '/books')\n",
    ],
    notFound: [
      `${FLASK}@app.route('/books')\ndef books():\n    return render_template('books.html')\n`,
      `${FLASK}@app.route('/')\ndef home():\n    return 'Welcome'\n`,
      // Nothing routes to it.
      `${FLASK}def books():\n    return jsonify(shelf)\n`,
      `${FLASK}# @app.route('/books')\n# def books():\n#     return jsonify([])\n`,
      { files: { 'books/views.py': VIEW } },
      'import json\n\nprint(json.dumps({}))\n',
    ],
  },
  'careful-call': {
    found: [
      "import requests\n\nanswer = requests.get('https://api.example.org/books', params={'title': 'Emma'})\nprint(answer.json())\n",
      "import requests\n\nanswer = requests.get('https://api.example.org/books')\nanswer.raise_for_status()\nprint(answer.json())\n",
      "import json\nfrom urllib.request import urlopen\n\n\ndef weather(city):\n    return json.load(urlopen(f'https://api.example.org/weather?q={city}'))\n",
      "import httpx\n\n\nasync def books(isbn):\n    async with httpx.AsyncClient() as client:\n        answer = await client.get(f'https://api.example.org/books/{isbn}')\n        return answer.json()\n",
    ],
    notFound: [
      "import requests\n\nprint(requests.get('https://api.example.org/books').json())\n",
      "import requests\n\npage = requests.get('https://example.org', headers={'User-Agent': 'books'}).text\n",
      // A dict's `get`.
      "answer = {}\nprint(answer.get('books', {}), answer.json())\n",
    ],
  },
  call: {
    found: [
      "import requests\n\nprint(requests.get('https://api.example.org/books').json())\n",
      "import requests as http\n\nsession = http.Session()\nprint(session.post('https://api.example.org/books').json())\n",
      "import json\n\nimport requests\n\nbooks = json.loads(requests.get('https://api.example.org/books').text)\n",
    ],
    notFound: [
      // A page is read, no JSON.
      "import requests\nfrom bs4 import BeautifulSoup\n\npage = BeautifulSoup(requests.get('https://example.org').text, 'html.parser')\n",
      "import json\n\nwith open('books.json') as file:\n    print(json.load(file))\n",
      'import requests\n\nprint(3)\n',
      {
        files: {
          'test_books.py':
            "import requests\n\n\ndef test_books():\n    assert requests.get('http://localhost/books').json() == []\n",
        },
      },
    ],
  },
  'json-use': {
    found: [
      "import json\n\nwith open('books.json') as file:\n    print(json.load(file))\n",
      'from json import dumps as text\n\nprint(text([]))\n',
    ],
    notFound: [
      'import json\n\nprint(3)\n',
      'import pickle\n\nprint(pickle.dumps([]))\n',
      "# json.dumps([])\nname = 'json.dumps'\n",
      { files: { 'package.json': '{"name": "library"}\n' } },
    ],
  },
  elsewhere: {
    found: [
      {
        files: {
          'server.js':
            "const express = require('express')\nconst app = express()\n\napp.get('/books', (request, response) => {\n  response.json([])\n})\n",
        },
      },
      {
        files: {
          'api/books.js':
            "const { Router } = require('express')\n\nconst router = Router()\nrouter.post('/books', (req, res) => res.status(201).json(req.body))\nmodule.exports = router\n",
        },
      },
    ],
    notFound: [
      { files: { 'server.js': "// app.get('/books', (request, response) => response.json([]))\n" } },
      { files: { 'page.js': "document.title = 'Books'\n" } },
      `${FLASK}@app.route('/books')\ndef books():\n    return jsonify(shelf)\n`,
    ],
  },
} satisfies SkillExamples
