/** `app/models.py` is `app.models`, `app/__init__.py` is `app`. */
export const moduleTitle = (path: string): string =>
  path
    .replace(/\.(py|pyw|wsgi|ipynb)$/i, '')
    .replace(/(^|\/)__init__$/, '')
    .replaceAll('/', '.')
