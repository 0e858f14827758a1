// Words of scripts that write no spaces, signs of more than one code unit, and marks that nobody sees.
import { describe, expect, test } from 'vitest'
import { mergeText } from './merge-text'

type Row = readonly [name: string, base: string, mine: string, theirs: string, expected: string]

const combined: readonly Row[] = [
  // git, node-diff3, reconcile-text by spaces: a Thai or Japanese line is one word
  ['Thai words', 'ผมชอบกินข้าวที่บ้าน', 'ผมชอบกินปลาที่บ้าน', 'ผมชอบกินข้าวที่โรงเรียน', 'ผมชอบกินปลาที่โรงเรียน'],
  [
    'Japanese words',
    '私は毎朝公園で本を読みます。',
    '私は毎晩公園で本を読みます。',
    '私は毎朝公園で新聞を読みます。',
    '私は毎晩公園で新聞を読みます。',
  ],
  [
    'Japanese sentences',
    '東京は日本の首都です。大阪は大きい都市です。',
    '東京は日本の首都である。大阪は大きい都市です。',
    '東京は日本の首都です。大阪は古い都市です。',
    '東京は日本の首都である。大阪は古い都市です。',
  ],
  [
    'Chinese sentences',
    '我住在北京。我喜欢茶。',
    '我住在上海。我喜欢茶。',
    '我住在北京。我喜欢咖啡。',
    '我住在上海。我喜欢咖啡。',
  ],
  [
    'Korean sentences',
    '저는 서울에 삽니다. 날씨가 좋습니다.',
    '저는 부산에 삽니다. 날씨가 좋습니다.',
    '저는 서울에 삽니다. 날씨가 나쁩니다.',
    '저는 부산에 삽니다. 날씨가 나쁩니다.',
  ],
  [
    'Hindi sentences',
    'मैं घर जाता हूँ। वह यहाँ है।',
    'मैं स्कूल जाता हूँ। वह यहाँ है।',
    'मैं घर जाता हूँ। वह वहाँ है।',
    'मैं स्कूल जाता हूँ। वह वहाँ है।',
  ],
  // diff-match-patch, character by character: surrogate pairs and joined signs are cut
  [
    'emoji of several people and skin tones',
    'Deploy 👩🏽‍💻 and party 👨‍👩‍👧 tonight',
    'Deploy 👩🏿‍💻 and party 👨‍👩‍👧 tonight',
    'Deploy 👩🏽‍💻 and party 👨‍👩‍👦 tonight',
    'Deploy 👩🏿‍💻 and party 👨‍👩‍👦 tonight',
  ],
  ['flags', '🇩🇪 Berlin, 🇫🇷 Paris', '🇦🇹 Berlin, 🇫🇷 Paris', '🇩🇪 Berlin, 🇫🇷 Lyon', '🇦🇹 Berlin, 🇫🇷 Lyon'],
  ['half a surrogate pair', 'a \ud83d b c', 'x \ud83d b c', 'a \ud83d b y', 'x \ud83d b y'],
  // merges that split at ASCII letters only
  [
    'Hebrew sentences',
    'שלום עולם. מה שלומך היום?',
    'שלום לכולם. מה שלומך היום?',
    'שלום עולם. מה שלומך מחר?',
    'שלום לכולם. מה שלומך מחר?',
  ],
  [
    'Arabic sentences',
    'مرحبا بالعالم. كيف حالك؟',
    'أهلا بالعالم. كيف حالك؟',
    'مرحبا بالعالم. كيف الحال؟',
    'أهلا بالعالم. كيف الحال؟',
  ],
  // jsdiff by words: a mark that combines is a word of its own
  [
    'letters with combining marks',
    'cafe\u0301 noir, the\u0301 vert',
    'cafe\u0301 au lait, the\u0301 vert',
    'cafe\u0301 noir, the\u0301 blanc',
    'cafe\u0301 au lait, the\u0301 blanc',
  ],
  ['a space that does not break a line', '10\u00a0km away', '10\u00a0km near', '12\u00a0km away', '12\u00a0km near'],
  ['a byte order mark', '\ufeffone\n\ntwo\n', 'one\n\ntwo\n', '\ufeffone\n\n2\n', 'one\n\n2\n'],
  [
    'line ends of three systems',
    'one\rtwo\rthree\r',
    'one\rtwo!\rthree\r',
    'one\ntwo\nthree!\n',
    'one\ntwo!\nthree!\n',
  ],
]

describe('edits of different words are combined', () => {
  test.each(combined)('%s', (_, base, mine, theirs, expected) => {
    expect(mergeText(base, mine, theirs)).toMatchObject({ clean: true, value: expected })
    expect(mergeText(base, theirs, mine)).toMatchObject({ clean: true, value: expected })
  })
})

describe('two edits of one word are asked, and each answer is whole', () => {
  test.each([
    ['a Thai word', 'ผมชอบกินข้าวที่บ้าน', 'ผมชอบกินปลาที่บ้าน', 'ผมชอบกินไก่ที่บ้าน'],
    ['the skin tone of one sign', 'ok 👍 done', 'ok 👍🏽 done', 'ok 👍🏿 done'],
    ['the members of one family', '👨‍👩‍👧', '👨‍👩‍👦', '👩‍👩‍👧'],
    ['the accent of one letter', 'cafe\u0301', 'cafe\u0300', 'cafe\u0302'],
  ])('%s', (_, base, mine, theirs) => {
    const { clean, passages } = mergeText(base, mine, theirs)
    expect(clean).toBe(false)
    expect(passages.filter(({ verdict }) => verdict === 'conflict')).toMatchObject([{ base, mine, theirs }])
  })
})
