import type { DatabaseOperation } from '../kinds.ts'

/** Methods of Django's managers and query sets (https://docs.djangoproject.com/en/stable/ref/models/querysets/). */
export const DJANGO_METHODS: Readonly<Record<string, DatabaseOperation>> = {
  create: 'create',
  get_or_create: 'create',
  update_or_create: 'create',
  bulk_create: 'create',
  create_user: 'create',
  create_superuser: 'create',
  filter: 'filter',
  exclude: 'filter',
  get: 'filter',
  aggregate: 'filter',
  annotate: 'filter',
  order_by: 'read',
  values: 'read',
  values_list: 'read',
  all: 'read',
  first: 'read',
  last: 'read',
  latest: 'read',
  count: 'read',
  exists: 'read',
  select_related: 'read',
  prefetch_related: 'read',
  in_bulk: 'read',
  update: 'update',
  bulk_update: 'update',
  delete: 'delete',
}

/** SQLAlchemy sessions, queries and peewee models; the last method of a chain that is listed decides. */
export const QUERY_METHODS: Readonly<Record<string, DatabaseOperation>> = {
  filter: 'filter',
  filter_by: 'filter',
  where: 'filter',
  get: 'filter',
  get_or_404: 'filter',
  first_or_404: 'filter',
  having: 'filter',
  join: 'filter',
  order_by: 'read',
  all: 'read',
  first: 'read',
  one: 'read',
  one_or_none: 'read',
  scalar: 'read',
  scalars: 'read',
  count: 'read',
  paginate: 'read',
  limit: 'read',
  update: 'update',
  delete: 'delete',
}

export const SESSION_METHODS: Readonly<Record<string, DatabaseOperation>> = {
  add: 'create',
  add_all: 'create',
  bulk_save_objects: 'create',
  bulk_insert_mappings: 'create',
  merge: 'update',
  delete: 'delete',
  query: 'read',
  get: 'filter',
}

export const CLASS_VIEWS: Readonly<Record<string, DatabaseOperation>> = {
  CreateView: 'create',
  UpdateView: 'update',
  DeleteView: 'delete',
  ListView: 'read',
  DetailView: 'filter',
  ListAPIView: 'read',
  CreateAPIView: 'create',
  RetrieveAPIView: 'filter',
  UpdateAPIView: 'update',
  DestroyAPIView: 'delete',
  ListCreateAPIView: 'create',
  RetrieveUpdateDestroyAPIView: 'update',
  ModelViewSet: 'create',
  ReadOnlyModelViewSet: 'read',
}

const MODEL_BASES: readonly (readonly [RegExp, string])[] = [
  [
    /^django\.(contrib\.gis\.)?db\.models\.Model$|^django\.contrib\.auth\.(models|base_user)\.Abstract\w*User$/,
    'django',
  ],
  [
    /sqlalchemy\.\S*(declarative_base|automap_base)\(\)$|sqlalchemy\.orm\.(DeclarativeBase|MappedAsDataclass)|flask_sqlalchemy\.SQLAlchemy\(\)\.Model$|^\?db\.Model$|(^|[.#])db\.Model$/,
    'sqlalchemy',
  ],
  [/^peewee\.\w*Model$|^playhouse\.\S*Model$/, 'peewee'],
  [/^sqlmodel\.SQLModel$/, 'sqlmodel'],
  [/^tortoise\.(models\.)?Model$/, 'tortoise'],
  [/^pony\.orm\.Database\(\)\.Entity$/, 'pony'],
]

/** The object-relational mapper that a class is a model of. */
export const modelOf = (bases: readonly string[]): string | undefined =>
  MODEL_BASES.find(([pattern]) => bases.some(base => pattern.test(base)))?.[1]
