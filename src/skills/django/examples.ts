import type { SkillExamples } from '../examples.ts'

const URLS =
  "from django.urls import path\n\nfrom . import views\n\nurlpatterns = [path('books/', views.books, name='books')]\n"
const VIEWS = "from django.shortcuts import render\n\n\ndef books(request):\n    return render(request, 'books.html')\n"
const MODELS =
  'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.CharField(max_length=80)\n'
/** What `startproject` and `startapp` write. */
const GENERATED = {
  'library/urls.py':
    "from django.contrib import admin\nfrom django.urls import path\n\nurlpatterns = [\n    path('admin/', admin.site.urls),\n]\n",
  'books/models.py': 'from django.db import models\n\n# Create your models here.\n',
  'books/views.py': 'from django.shortcuts import render\n\n# Create your views here.\n',
  'books/admin.py': 'from django.contrib import admin\n\n# Register your models here.\n',
  'books/apps.py': "from django.apps import AppConfig\n\n\nclass BooksConfig(AppConfig):\n    name = 'books'\n",
}

export default {
  view: {
    found: [
      { files: { 'books/urls.py': URLS, 'books/views.py': VIEWS } },
      {
        files: {
          'books/urls.py':
            "from django.urls import path\n\nfrom .views import BookList\n\nurlpatterns = [path('books/', BookList.as_view())]\n",
          'books/views.py':
            'from django.views.generic import ListView\n\nfrom .models import Book\n\n\nclass BookList(ListView):\n    model = Book\n',
          'books/models.py': MODELS,
        },
      },
      // Before Django 2.
      {
        files: {
          'books/urls.py':
            "from django.conf.urls import url\n\nfrom books.views import books\n\nurlpatterns = [url(r'^books/$', books)]\n",
          'books/views.py': VIEWS,
        },
      },
      {
        files: {
          'books/urls.py':
            "from rest_framework.routers import DefaultRouter\n\nfrom . import views\n\nrouter = DefaultRouter()\nrouter.register(r'books', views.BookViewSet)\n",
          'books/views.py':
            'from rest_framework.viewsets import ModelViewSet\n\n\nclass BookViewSet(ModelViewSet):\n    queryset = []\n',
        },
      },
    ],
    notFound: [
      { files: GENERATED },
      // No address leads to it.
      { files: { 'books/views.py': VIEWS } },
      { files: { 'books/urls.py': URLS.replace('path(', '# path('), 'books/views.py': VIEWS } },
      "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef home():\n    return 'Welcome'\n",
    ],
  },
  part: {
    found: [
      { files: { 'books/models.py': MODELS } },
      {
        files: {
          'books/forms.py': 'from django import forms\n\n\nclass LoanForm(forms.Form):\n    isbn = forms.CharField()\n',
        },
      },
      {
        files: {
          'books/admin.py':
            'from django.contrib import admin\n\nfrom .models import Book\n\nadmin.site.register(Book)\n',
        },
      },
      {
        files: {
          'books/serializers.py':
            "from rest_framework import serializers\n\nfrom .models import Book\n\n\nclass BookSerializer(serializers.ModelSerializer):\n    class Meta:\n        model = Book\n        fields = ['title']\n",
        },
      },
    ],
    notFound: [
      { files: GENERATED },
      { files: { 'books/models.py': 'from django.db import models\n\n\nclass Shelf:\n    books = models\n' } },
      { files: { 'requirements.txt': 'django\n', 'models.py': 'class Book:\n    title = None\n' } },
      {
        files: {
          'books/migrations/0001_initial.py':
            "from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    operations = [migrations.CreateModel(name='Book', fields=[('id', models.AutoField(primary_key=True))])]\n",
        },
      },
    ],
  },
  template: {
    found: [
      {
        files: {
          'books/models.py': MODELS,
          'books/templates/books.html':
            '{% extends "base.html" %}\n{% for book in books %}<p>{{ book.title }}</p>{% endfor %}\n',
        },
      },
      {
        files: {
          'books/urls.py': URLS,
          'books/views.py': VIEWS,
          'templates/books.html': '{% load static %}\n<form method="post">{% csrf_token %}{{ form.as_p }}</form>\n',
        },
      },
    ],
    notFound: [
      { files: { 'books/urls.py': URLS, 'books/views.py': VIEWS } },
      { files: { 'books/models.py': MODELS, 'docs/index.html': '<h1>Library</h1>\n' } },
      // Flask's templates have the same tags.
      {
        files: {
          'app.py':
            "from flask import Flask, render_template\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef home():\n    return render_template('home.html')\n",
          'templates/home.html': '{% for book in books %}<p>{{ book.title }}</p>{% endfor %}\n',
        },
      },
    ],
  },
  trace: {
    found: [{ files: GENERATED }, { files: { 'books/models.py': MODELS } }],
    notFound: [
      { files: { 'requirements.txt': 'django\n', 'main.py': 'print(3)\n' } },
      "# import django\nprint('django')\n",
      'from djangorama import models\n\nmodels.draw()\n',
    ],
  },
} satisfies SkillExamples
