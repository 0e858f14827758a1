import { describe, expect, it } from 'vitest'
import { toCsvRow } from './csv'

describe('a row of CSV', () => {
  it.each([
    ['plain cells', ['a', 1, null, true], 'a,1,,true'],
    ['quotes, commas and line ends', ['say "hi"', 'a,b', 'one\ntwo'], '"say ""hi""","a,b","one\ntwo"'],
    ['a formula', ['=1+1', '+49 30', '-x', '@cmd', '\t=1', '\r=1'], "'=1+1,'+49 30,'-x,'@cmd,'\t=1,\"'\r=1\""],
    ['a formula with quotes', ['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"'],
    ['a number below zero', [-500], '-500'],
    ['other alphabets', ['Łódź 東京'], 'Łódź 東京'],
  ])('holds %s', (_, cells, row) => {
    expect(toCsvRow(cells)).toBe(`${row}\r\n`)
  })
})
