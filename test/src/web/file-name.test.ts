import { expect, it } from 'vitest'
import { fileNameIn } from '../../../src/web/model/file-name.ts'

it('a file is called as the service calls it, in any script', () => {
  const name = '示范周 2026-11-23.xlsx'
  expect(fileNameIn(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`)).toBe(name)
  expect(fileNameIn('attachment; filename="kehou.xlsx"')).toBe('kehou.xlsx')
  expect(fileNameIn(`attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`)).toBe(name)
  expect(fileNameIn('inline')).toBe('')
})
