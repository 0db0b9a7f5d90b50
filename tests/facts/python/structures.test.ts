import { expect, test } from 'vitest'
import { collectFacts } from '../../../src/facts/collect.ts'
import { factsOf } from '../../../src/facts/query.ts'
import { memorySource } from '../../../src/source/memory.ts'

const usesIn = async (text: string) =>
  factsOf(await collectFacts(memorySource({ files: { 'shop.py': text } })), 'structure-use').map(
    fact => `${fact.structure} ${fact.use}`,
  )

test('what is left of an operator is looked into, not changed', async () => {
  expect(await usesIn('half = prices[0] / 2\n')).toEqual(['list indexed'])
  expect(await usesIn('prices[0] = 2\n')).toEqual(['list changed'])
  expect(await usesIn('prices[0] += 2\n')).toEqual(['list changed'])
})

test('a default is set where a dict is changed', async () => {
  expect(await usesIn('shelves.setdefault(genre, []).append(book)\n')).toContain('dict changed')
})

test('going over a list that a framework asks for is no use of a list', async () => {
  const form =
    "from django import forms\n\n\nclass BookForm(forms.ModelForm):\n    class Meta:\n        fields = ['title']\n        help_texts = {name: '' for name in fields}\n"
  const facts = factsOf(await collectFacts(memorySource({ files: { 'forms.py': form } })), 'structure-use')
  expect(facts.filter(fact => fact.structure === 'list' && !fact.demanded)).toEqual([])
  expect(await usesIn("genres = ['crime']\nfor genre in genres:\n    print(genre)\n")).toContain('list iterated')
})
