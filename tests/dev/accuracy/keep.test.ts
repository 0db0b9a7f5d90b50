import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { assertOutside } from '../../../src/dev/accuracy/keep.ts'

const root = path.resolve('/home/ada/project')

describe('the folder for reports', () => {
  it.each([
    root,
    path.join(root, 'reports'),
    path.join(root, '..', 'project', 'x'),
    path.join(root, '..x'),
  ])('is not %s: nothing about a repository is kept in the project', folder => {
    expect(() => assertOutside(folder, root)).toThrow('Reports are not kept inside the project')
  })

  it.each([
    path.join(root, '..'),
    path.join(root, '..', 'project-reports'),
    path.resolve('/reports'),
  ])('may be %s, which is outside', folder => {
    expect(() => assertOutside(folder, root)).not.toThrow()
  })
})
