/**
 * Packages that people copy into their repositories, each with modules or folders that it has always had together. All
 * of them must be there: a learner's own `requests` or `flask` folder has one or two of these names by chance, not six.
 */
const LAYOUTS: Readonly<Record<string, string>> = {
  allauth: 'account socialaccount app_settings utils exceptions',
  attr: '_make _funcs converters validators filters',
  boto: 'ec2 s3 sqs iam connection exception',
  boto3: 'session compat dynamodb resources exceptions',
  botocore: 'client loaders session signers serialize parsers',
  bs4: 'element dammit builder diagnose',
  celery: 'app worker bin beat result canvas',
  certifi: '__main__ core cacert.pem',
  chardet: 'universaldetector charsetprober mbcharsetprober sbcharsetprober',
  cherrypy: '_cpdispatch _cprequest _cptree _cpconfig',
  ckeditor: 'fields widgets views image urls configs',
  click: 'core decorators termui types formatting parser',
  colorama: 'ansi ansitowin32 initialise win32 winterm',
  crispy_forms: 'helper layout templatetags bootstrap utils',
  dateutil: 'easter relativedelta rrule parser tz',
  debug_toolbar: 'panels middleware toolbar settings utils',
  discord: 'client gateway guild channel message member',
  django: 'conf contrib core db forms http template utils views',
  docutils: 'frontend nodes statemachine parsers writers',
  flask: 'app blueprints ctx globals helpers wrappers templating',
  flask_login: 'login_manager mixins utils config signals',
  flask_wtf: 'csrf form file recaptcha',
  googleapiclient: 'discovery http model schema errors',
  gunicorn: 'arbiter glogging sock workers pidfile',
  httplib2: 'iri2uri socks certs error',
  idna: 'core idnadata codec uts46data',
  itsdangerous: 'encoding exc serializer signer url_safe',
  jinja2: 'environment lexer parser nodes compiler loaders',
  kombu: 'connection entity messaging transport pools',
  markdown: 'blockparser blockprocessors inlinepatterns treeprocessors postprocessors',
  markupsafe: '_native _speedups.c',
  matplotlib: 'pyplot figure axes backends artist',
  mptt: 'managers models querysets forms templatetags',
  multipart: 'decoders exceptions multipart',
  nltk: 'corpus tokenize tag stem parse',
  numpy: 'lib linalg fft random ma core',
  oauthlib: 'oauth1 oauth2 common signals uri_validate',
  openpyxl: 'cell chart workbook worksheet styles',
  pandas: 'core io tseries _libs plotting',
  passlib: 'handlers hash registry context crypto',
  pip: '_internal _vendor __main__',
  pkg_resources: 'extern _vendor',
  praw: 'reddit models config objector',
  psutil: '_common _pslinux _psosx _pswindows',
  psycopg2: 'extensions extras pool tz errorcodes',
  pygments: 'lexer lexers formatters token style filters',
  pymongo: 'collection cursor database mongo_client pool',
  pymysql: 'connections cursors converters charset err',
  pytz: 'tzinfo lazy reference tzfile',
  redis: 'client connection exceptions sentinel utils',
  requests: 'adapters sessions models structures status_codes hooks',
  rest_framework: 'serializers viewsets routers permissions throttling renderers',
  rsa: 'key pkcs1 prime transform randnum',
  scipy: 'linalg optimize sparse stats signal',
  scrapy: 'crawler spiders selector http settings core',
  setuptools: 'command dist extension depends sandbox',
  simplejson: 'decoder encoder scanner ordered_dict',
  sklearn: 'linear_model ensemble cluster svm tree',
  sqlalchemy: 'dialects engine orm sql pool',
  sqlparse: 'engine filters lexer tokens sql',
  starlette: 'applications routing requests responses middleware',
  telegram: 'bot ext error utils',
  tornado: 'ioloop iostream httpserver web gen',
  tqdm: '_tqdm _utils std gui',
  tweepy: 'api auth cursor models',
  urllib3: 'connectionpool poolmanager response exceptions filepost fields',
  web: 'application db template webapi httpserver form',
  werkzeug: 'serving local datastructures wsgi http utils routing',
  wheel: 'bdist_wheel wheelfile metadata',
  wtforms: 'fields validators widgets form csrf i18n',
  xlrd: 'book sheet xldate formula',
  yaml: 'scanner composer constructor emitter representer resolver',
}

/** By the package's import name, in lower case; what must lie in its folder: `name`, `name.py` or `name/`. */
export const KNOWN_PACKAGES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(LAYOUTS).map(([name, parts]) => [name, parts.split(' ')]),
)

/** Names of distributions as in their set-up files that are not the import names above, normalized as in PEP 503. */
const OTHER_NAMES =
  'aiohttp ansible beautifulsoup4 bottle cryptography django-allauth django-crispy-forms django-debug-toolbar djangorestframework ' +
  'dnspython elasticsearch fastapi feedparser flask-admin flask-cors flask-login flask-mail flask-migrate flask-restful flask-sqlalchemy ' +
  'flask-wtf gevent google-api-python-client httpx jsonschema keras lxml mako marshmallow mechanize mysqlclient opencv-python ' +
  'paramiko peewee pillow pycrypto pydantic pyjwt pymongo pyopenssl pyparsing pyqt5 pytest python-dateutil python-telegram-bot pyyaml ' +
  'scikit-learn selenium six sphinx tensorflow torch torchvision twisted typing-extensions uvicorn web-py web.py xlsxwriter zope-interface'

/** Distributions whose set-up file in a folder below the root means that the folder is a copy. */
export const KNOWN_DISTRIBUTIONS: ReadonlySet<string> = new Set([
  ...OTHER_NAMES.split(' '),
  ...[...KNOWN_PACKAGES.keys()].map(name => name.replace(/_/g, '-')),
])
