import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFiles, makeRepository } from './repository.ts'
import { start } from './start.ts'

const shop = (name: string): Record<string, string> => ({
  '__init__.py': `from flask import Flask\n\napp = Flask(__name__)\n\nfrom ${name} import views\n`,
  'prices.py': 'def total(items):\n    return sum(items)\n',
  'views.py': [
    'from flask import jsonify, request',
    `from ${name} import app`,
    `from ${name}.prices import total`,
    "@app.route('/total', methods=['POST'])",
    'def show_total():',
    '    items = request.get_json()',
    '    return jsonify(total=total(items))',
    "@app.route('/items/<int:number>')",
    'def show_item(number):',
    '    return jsonify(number=number, price=total([number]))',
    '',
  ].join('\n'),
  'tests/test_prices.py': [
    `from ${name}.prices import total`,
    'def test_total():',
    '    assert total([1, 2]) == 3',
    'def test_nothing():',
    '    assert total([]) == 0',
    'def test_refund():',
    '    assert total([3, -1]) == 2',
    '',
  ].join('\n'),
})

const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

const levelsOf = async (args: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const { stdout, status } = await start([...args, '--format', 'json'])
  expect(status).toBe(0)
  const { skills } = JSON.parse(stdout) as { skills: { id: string; level: string }[] }
  const asked = ['modules', 'packages', 'flask', 'web-framework', 'json-api', 'testing']
  return Object.fromEntries(skills.filter(({ id }) => asked.includes(id)).map(({ id, level }) => [id, level]))
}

test.each([
  ['desk', 'desk'],
  ['services/desk', 'services.desk'],
  ['my-services/desk', 'desk'],
])('the folder %s, whose code calls itself %s, shows what it shows in the whole repository', async (folder, name) => {
  const files = below(folder, shop(name))
  const repository = makeRepository([{ message: 'Sell', files }], { checkout: true })
  const whole = await levelsOf([repository])
  expect(whole).toMatchObject({ modules: 'solid', testing: 'solid', 'json-api': 'solid', packages: 'some' })
  expect(whole['web-framework']).not.toBe('none')
  expect(await levelsOf([join(repository, folder)])).toEqual(whole)
})

test('a folder without git knows its own name, and none above it', async () => {
  const root = makeFiles({ ...below('desk', shop('desk')), ...below('services/desk', shop('services.desk')) })
  const known = await levelsOf(['--folder', join(root, 'desk')])
  expect(known).toMatchObject({ modules: 'solid', testing: 'solid', 'json-api': 'solid', packages: 'some' })
  expect(await levelsOf(['--folder', join(root, 'services/desk')])).toMatchObject({ modules: 'some' })
})
