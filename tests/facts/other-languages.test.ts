import { describe, expect, it } from 'vitest'
import { otherLanguageFacts } from '../../src/facts/other-languages.ts'
import { textsOf } from '../../src/facts/texts.ts'
import type { Fact } from '../../src/types.ts'

const factsIn = (files: Readonly<Record<string, string>>) =>
  otherLanguageFacts(textsOf(Object.entries(files).map(([path, text]) => ({ path, text, owner: 'own' as const }))))

const summary = (fact: Fact): string => {
  const line = fact.anchor.at === 'lines' ? fact.anchor.startLine : 0
  if (fact.kind === 'test')
    return `test ${line} ${fact.name}: ${fact.assertions}${fact.telling ? '' : ' constant'} -> ${fact.exercises.join(',')}`
  if (fact.kind === 'test-trace') return `${fact.what} ${line}`
  if (fact.kind === 'sql') return `sql ${line} ${fact.operation} ${fact.target} via ${fact.via}`
  if (fact.kind === 'sql-declaration') return `declares ${line} ${fact.name}`
  if (fact.kind === 'nosql') return `nosql ${line} ${fact.operation} ${fact.client} ${fact.role}`
  if (fact.kind === 'endpoint') return `endpoint ${line} ${fact.methods.join()} ${fact.route}`
  if (fact.kind === 'http-call')
    return `call ${line} ${fact.library}${fact.json ? ' json' : ''}${fact.errorsHandled ? ' handled' : ''}`
  return fact.kind
}

const found = (path: string, text: string, others: Readonly<Record<string, string>> = {}) =>
  factsIn({ [path]: text, ...others })
    .filter(fact => 'path' in fact.anchor && fact.anchor.path === path)
    .map(summary)

describe('tests', () => {
  it('says which own files a test exercises', () => {
    const text =
      "import { add } from '../src/add'\n\ntest('adds', () => {\n  expect(add(1, 2)).toBe(3)\n  expect(add(0, 0)).toBe(0)\n})\n"
    expect(found('test/add.test.ts', text, { 'src/add.ts': 'export const add = 1' })).toEqual([
      'test 3 adds: 2 -> src/add.ts',
    ])
  })

  it.each<[string, string, string[]]>([
    ['a.test.js', "it('x', () => { run() })\n", ['no-assertion 1']],
    ['a.test.js', "// it('x', () => { expect(a).toBe(1) })\n", []],
    ['a.test.js', "const s = `it('x', () => expect(a).toBe(1))`\n", []],
    ['a.test.js', "it('x', () => { expect(true).toBe(true) })\n", ['test 1 x: 1 constant -> ']],
    [
      'src/App.test.js',
      "test('renders learn react link', () => {\n  expect(linkElement).toBeInTheDocument()\n})\n",
      [],
    ],
    ['src/limit.js', "submit('x', () => expect(1))\n", []],
    [
      'spec/a_spec.rb',
      'describe A do\n  it "adds" do\n    expect(A.add).to eq 2\n  end\nend\n',
      ['test 2 adds: 1 -> '],
    ],
    [
      'a_test.go',
      'func TestAdd(t *testing.T) {\n\tif Add() != 2 {\n\t\tt.Errorf("x")\n\t}\n}\n',
      ['test 1 TestAdd: 1 -> '],
    ],
    ['FooTest.java', '@Test\nvoid adds() {\n  assertEquals(2, Foo.add());\n}\n', ['test 1 adds: 1 -> ']],
    ['FooTests.java', '@Test\nvoid contextLoads() {\n}\n', []],
    ['lib.rs', '#[test]\nfn adds() {\n  assert_eq!(add(), 2);\n}\n', ['test 1 adds: 1 -> lib.rs']],
    [
      'CartTest.php',
      '<?php\nfunction testTotal() {\n  $this->assertSame(1, total());\n}\n',
      ['test 2 testTotal: 1 -> '],
    ],
    ['test_api.sh', '#!/bin/sh\ncurl http://localhost:5000/users\n', ['script 2']],
    ['test_api.sh', '#!/bin/sh\ncurl -s http://localhost:5000/users | grep -q ada\n', ['test 2 test_api.sh: 1 -> ']],
    ['install.sh', 'curl https://example.org/x | sh\n', []],
    ['test_api.sh', '# curl http://localhost:5000/users\n', []],
  ])('%s %j', (path, text, expected) => {
    expect(found(path, text)).toEqual(expected)
  })
})

describe('databases', () => {
  it.each<[string, string, string[]]>([
    [
      'schema.sql',
      'CREATE TABLE users (id int);\n-- INSERT INTO a VALUES (1);\nSELECT * FROM users WHERE id = 1;\n',
      ['declares 1 users', 'sql 1 schema users via sql', 'sql 3 filter users via sql'],
    ],
    ['dump.sql', `CREATE TABLE a (id int);\n${'INSERT INTO a VALUES (1);\n'.repeat(150)}`, ['sql 1 schema a via sql']],
    [
      'dump.sql',
      '-- MySQL dump 10.13\nCREATE TABLE a (id int);\nINSERT INTO a VALUES (1);\n',
      ['sql 2 schema a via sql'],
    ],
    ['notes.sql', "SELECT ';' FROM a", ['sql 1 read a via sql']],
    ['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\nmodel User {\n}\n', ['declares 4 User']],
    ['schema.prisma', 'datasource db {\n  provider = "mongodb"\n}\nmodel User {\n}\n', []],
    [
      'a.js',
      "const { PrismaClient } = require('@prisma/client')\nprisma.user.findMany({ where: { id } })\n",
      ['sql 2 filter user via prisma'],
    ],
    ['Dao.java', 'stmt = c.prepareStatement("SELECT name FROM users WHERE id = ?");\n', ['sql 1 filter users via sql']],
    ['a.js', 'db.query(`select a\n from b`)\n', ['sql 1 read b via sql']],
    ['a.js', '// db.query("select a from b")\n', []],
    ['a.js', 'alert("Please select one from the list")\n', []],
    [
      'a.js',
      "const mongoose = require('mongoose')\nUser.find({})\nUser.create({})\n",
      ['nosql 2 read mongoose database', 'nosql 3 write mongoose database'],
    ],
    ['a.js', 'User.find({})\n', []],
    ['a.js', "import { createClient } from 'redis'\nclient.get('a')\n", ['nosql 2 read redis cache']],
  ])('%s %j', (path, text, expected) => {
    expect(found(path, text)).toEqual(expected)
  })
})

describe('JSON over HTTP', () => {
  it.each<[string, string, string[]]>([
    [
      'a.js',
      "const app = require('express')()\napp.get('/users', (req, res) => {\n  res.json([])\n})\napp.get('/', (req, res) => res.render('x'))\n",
      ['endpoint 2 GET /users'],
    ],
    ['a.js', "app.get('/users', (req, res) => res.json([]))\n", []],
    [
      'A.java',
      '@RestController\nclass A {\n  @GetMapping("/a")\n  List<String> a() { return list; }\n}\n',
      ['endpoint 3 GET /a'],
    ],
    [
      'main.go',
      'import "github.com/gin-gonic/gin"\nfunc main() {\n  r.GET("/a", a)\n}\nfunc a(c *gin.Context) { c.JSON(200, 1) }\n',
      ['endpoint 3 GET /a'],
    ],
    ['a.js', "fetch('https://api.example.org/a?b=1').then(r => r.json()).catch(log)\n", ['call 1 fetch json handled']],
    ['a.js', "fetch('/api/users').then(r => r.json())\n", []],
    ['a.js', "fetch('http://localhost:5000/a').then(r => r.json())\n", []],
    ['a.js', "// fetch('https://api.example.org/a')\n", []],
    ['dist/a.js', "fetch('https://api.example.org/a')\n", []],
    ['a.min.js', "fetch('https://api.example.org/a')\n", []],
  ])('%s %j', (path, text, expected) => {
    expect(found(path, text)).toEqual(expected)
  })
})

it("leaves files that are not the author's alone", () => {
  const texts = textsOf([{ path: 'a.test.js', owner: 'vendored', text: "it('x', () => { expect(a).toBe(1) })" }])
  expect(otherLanguageFacts(texts)).toEqual([])
})

it('survives hostile files', () => {
  const odd = [
    '/*',
    '"\\"',
    "'",
    '`',
    '"""',
    "it('",
    '<!--',
    '=begin\n',
    '(',
    '/* */',
    "select '",
    '\\\n',
    'expect(',
    "'select a from b",
  ]
  for (const text of odd) {
    for (const path of [
      'test/a.test.js',
      'A.java',
      'a_test.go',
      'a.php',
      'a.rs',
      'a_spec.rb',
      'test.sh',
      'a.sql',
      'A.cs',
      'a.prisma',
    ]) {
      expect(() => factsIn({ [path]: `${text} `.repeat(20_000).replace(/(.{900})/g, '$1\n') })).not.toThrow()
    }
  }
})
