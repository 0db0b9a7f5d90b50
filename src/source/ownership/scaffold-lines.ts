/** What a generator writes into one of its files, by any of its versions; see `scaffold.ts` for how it is compared. */
export interface Template {
  /** Whose it is, for readers: `Django`. */
  readonly tool: string
  /** The file's name. */
  readonly name: RegExp
  /** What the text must hold to be looked at; every template that the name fits is tried. */
  readonly mark: RegExp
  /** Lines as they are written, the project's name as `PROJECT`. */
  readonly lines: string
  /** Further lines that are no work: plain values in a settings file. */
  readonly like?: readonly RegExp[]
  /** Stays scaffolding when somebody changed lines, as settings do; otherwise one own line makes the file own. */
  readonly staysWhenEdited: boolean
}

const VALUE = "(?:[rbuRBU]?'[^']{0,500}'|-?\\d[\\d._]{0,30}|True|False|None|\\[\\]|\\(\\)|\\{\\})"

/** Settings that are plain values, elements of lists of names, and closing brackets. */
export const PLAIN_SETTINGS: readonly RegExp[] = [
  new RegExp(`^[A-Z][A-Z0-9_]{0,60} ?= ?${VALUE}$`),
  /^[A-Z][A-Z0-9_]{0,60} ?= ?[[(]\s?(?:'[\w.\-/:*@]{0,200}'(?:, ?)?){1,40}\s?[\])]$/,
  new RegExp(`^'[\\w.-]{1,80}': ?(?:${VALUE}|[[({])$`),
  /^'[\w.\-/:*@]{1,200}'$/,
  /^[[\](){}]{1,4}$/,
]

const settings: Template = {
  tool: 'Django',
  name: /^\w{1,60}\.py$/,
  mark: /^Django settings for |^ROOT_URLCONF\b/m,
  lines: `
    import os
    from pathlib import Path
    from os.path import abspath, dirname, join
    BASE_DIR = Path(__file__).resolve().parent.parent
    BASE_DIR = Path(__file__).resolve(strict=True).parent.parent
    BASE_DIR = os.path.dirname(os.path.dirname(__file__))
    BASE_DIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    TEMPLATE_DEBUG = DEBUG
    MANAGERS = ADMINS
    INSTALLED_APPS = [
    INSTALLED_APPS = (
    MIDDLEWARE = [
    MIDDLEWARE_CLASSES = [
    MIDDLEWARE_CLASSES = (
    TEMPLATES = [
    TEMPLATE_DIRS = (
    TEMPLATE_LOADERS = (
    STATICFILES_DIRS = (
    STATICFILES_FINDERS = (
    DATABASES = {
    AUTH_PASSWORD_VALIDATORS = [
    ADMINS = (
    LOGGING = {
    'NAME': BASE_DIR / 'db.sqlite3'
    'NAME': os.path.join(BASE_DIR, 'db.sqlite3')
    'NAME': str(BASE_DIR / 'db.sqlite3')`,
  like: PLAIN_SETTINGS,
  staysWhenEdited: true,
}

const manage: Template = {
  tool: 'Django',
  name: /^(?:manage|django-admin)\.py$/,
  mark: /DJANGO_SETTINGS_MODULE|execute_manager\(/,
  lines: `
    import os
    import sys
    import os, sys
    import imp
    import settings
    def main():
    if __name__ == '__main__':
    main()
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'PROJECT.settings')
    try:
    from django.core.management import execute_from_command_line
    from django.core.management import execute_manager
    import django
    except ImportError as exc:
    except ImportError:
    raise ImportError(
    raise
    "Couldn't import Django. Are you sure it's installed and "
    "available on your PYTHONPATH environment variable? Did you "
    "forget to activate a virtual environment?"
    ) from exc
    )
    execute_from_command_line(sys.argv)
    imp.find_module('settings')
    execute_manager(settings)
    sys.exit(1)`,
  like: [/^sys\.stderr\.write\('Error: Can't find the file 'settings\.py' /],
  staysWhenEdited: true,
}

const gateway: Template = {
  tool: 'Django',
  name: /^(?:wsgi|asgi)\.py$/,
  mark: /DJANGO_SETTINGS_MODULE/,
  lines: `
    import os
    import sys
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'PROJECT.settings')
    os.environ['DJANGO_SETTINGS_MODULE'] = 'PROJECT.settings'
    from django.core.wsgi import get_wsgi_application
    from django.core.asgi import get_asgi_application
    application = get_wsgi_application()
    application = get_asgi_application()`,
  staysWhenEdited: true,
}

const urls: Template = {
  tool: 'Django',
  name: /^urls\.py$/,
  mark: /urlpatterns/,
  lines: `
    from django.contrib import admin
    from django.urls import path
    from django.urls import path, include
    from django.urls import include, path
    from django.conf.urls import url
    from django.conf.urls import include, url
    from django.conf.urls import url, include
    from django.conf.urls import patterns, include, url
    admin.autodiscover()
    urlpatterns = [
    urlpatterns = []
    urlpatterns = patterns('',
    path('admin/', admin.site.urls)
    url(r'^admin/', admin.site.urls)
    url(r'^admin/', include(admin.site.urls))
    ]
    )`,
  staysWhenEdited: false,
}

const application: Template = {
  tool: 'Django',
  name: /^(?:admin|apps|models|tests|views|test_\w{1,40})\.py$/,
  mark: /^from django\.(?:contrib|apps|db|test|shortcuts)\b/m,
  lines: `
    from __future__ import unicode_literals
    from django.contrib import admin
    from django.apps import AppConfig
    from django.db import models
    from django.test import TestCase
    from django.shortcuts import render
    class PROJECTConfig(AppConfig):
    default_auto_field = 'django.db.models.BigAutoField'
    default_auto_field = 'django.db.models.AutoField'
    name = 'PROJECT'
    verbose_name = 'PROJECT'
    class SimpleTest(TestCase):
    def test_basic_addition(self):
    self.assertEqual(1 + 1, 2)`,
  staysWhenEdited: false,
}

export const DJANGO: readonly Template[] = [manage, gateway, urls, application, settings]
