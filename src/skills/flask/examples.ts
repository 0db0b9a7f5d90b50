import type { SkillExamples } from '../examples.ts'

const APP = 'from flask import Flask, jsonify, render_template, request\n\napp = Flask(__name__)\n\n\n'
const HOME = `${APP}@app.route('/')\ndef home():\n    return 'Welcome'\n`
const FASTAPI =
  "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books/{isbn}')\ndef book(isbn: str):\n    return {'isbn': isbn}\n"

export default {
  route: {
    found: [
      `${APP}@app.route('/books')\ndef books():\n    return render_template('books.html')\n`,
      `${APP}@app.route('/books/<isbn>')\ndef book(isbn):\n    return isbn\n`,
      `${APP}@app.post('/books')\ndef add():\n    return request.form['title']\n`,
      // Blueprints, and a factory that makes the application.
      {
        files: {
          'library/__init__.py':
            'from flask import Flask\n\n\ndef create_app():\n    app = Flask(__name__)\n    from .books import pages\n    app.register_blueprint(pages)\n    return app\n',
          'library/books.py':
            "from flask import Blueprint, jsonify\n\npages = Blueprint('books', __name__)\n\n\n@pages.route('/books')\ndef books():\n    return jsonify([])\n",
        },
      },
      `${APP}def books():\n    return jsonify([])\n\n\napp.add_url_rule('/books', 'books', books)\n`,
    ],
    notFound: [
      HOME,
      FASTAPI,
      `${APP}# @app.route('/books/<isbn>')\n# def book(isbn):\n#     return isbn\n`,
      `${APP}def book(isbn):\n    return render_template('book.html', isbn=isbn)\n`,
      // Somebody else's `route`.
      "from planner import trip\n\n\n@trip.route('/home/<town>')\ndef way(town):\n    return {'town': town}\n",
    ],
  },
  plain: {
    found: [
      HOME,
      "import flask as web\n\nserver = web.Flask('shop')\n\n\n@server.route('/')\ndef home():\n    return 'Welcome'\n",
    ],
    notFound: [
      APP,
      FASTAPI,
      'from flask import Flask\n\napp = Flask(__name__)\napp.run()\n',
      { files: { 'requirements.txt': 'flask\n', 'main.py': 'print(3)\n' } },
    ],
  },
  trace: {
    found: [APP, 'import flask\n\nprint(flask.__version__)\n'],
    notFound: [
      { files: { 'requirements.txt': 'flask\n', 'main.py': 'print(3)\n' } },
      FASTAPI,
      "# from flask import Flask\nprint('flask')\n",
      { files: { 'flask.py': 'class Flask:\n    pass\n', 'main.py': 'from flask import Flask\n\nFlask()\n' } },
    ],
  },
} satisfies SkillExamples
