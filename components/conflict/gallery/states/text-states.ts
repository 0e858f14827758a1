import { ana, bo, cy, myOtherTab } from '../gallery-people'
import { merge, toContact } from '../gallery-records'
import type { GalleryState } from '../gallery-state'

const longName = 'Wilhelmina-Alexandrine von Hohenstein-Oppersdorff zu Schwarzburg-Sonderburg'
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

const phones = { mine: { phone: '+44 20 7946 0018' }, theirs: { phone: '+44 20 7946 0055' } }

export const textStates: readonly GalleryState[] = [
  {
    name: 'three-people',
    title: 'Three people saved meanwhile',
    makeSession: () => merge({ ...phones, by: [bo, ana, cy] }),
  },
  { name: 'own-tab', title: 'Your other tab saved', makeSession: () => merge({ ...phones, by: [myOtherTab] }) },
  { name: 'someone', title: 'Nobody knows who saved', makeSession: () => merge({ ...phones, by: [] }) },
  {
    name: 'long-names',
    title: 'Long names and words',
    makeSession: () =>
      merge({
        mine: {
          name: `${longWord} mbH`,
          company: longWord,
          email: `${'a'.repeat(60)}@${'northwind-'.repeat(9)}mail.example`,
          tags: ['EU', 'Trial', longWord.slice(0, 40)],
          contacts: [toContact(9, `${longName} the Younger`, { role: longWord })],
        },
        theirs: {
          name: `${longWord} & Co.`,
          email: `${'b'.repeat(60)}@${'northwind-'.repeat(9)}mail.example`,
          contacts: [toContact(9, longName, { role: `${longWord} & Co.` })],
        },
        base: { contacts: [toContact(9, longName, { role: 'Buyer' })] },
        by: [{ ...bo, name: `${longWord.slice(0, 60)} Lindqvist` }],
      }),
  },
  {
    name: 'rtl',
    title: 'Arabic and Hebrew',
    makeSession: () =>
      merge({
        base: { name: 'شركة الشمال', company: 'רוח צפונית', notes: 'يفتح المستودع في الساعة السابعة صباحا.' },
        mine: {
          name: 'شركة رياح الشمال',
          company: 'רוח צפונית בע״מ',
          phone: '+44 20 7946 0018',
          notes: 'يفتح المستودع في الساعة الثامنة صباحا.',
          tags: ['EU', 'Trial', 'מועדף'],
        },
        theirs: {
          name: 'مجموعة الشمال',
          phone: '+44 20 7946 0055',
          notes: 'يفتح المستودع في الساعة السادسة صباحا.',
        },
        by: [{ ...bo, name: 'نور حداد' }],
      }),
  },
  {
    name: 'thai',
    title: 'Thai, which has no spaces',
    makeSession: () =>
      merge({
        base: { name: 'บริษัทลมเหนือ', notes: 'คลังสินค้าเปิดเวลาเจ็ดโมงเช้าทุกวัน' },
        mine: { name: 'บริษัทลมเหนือจำกัด', notes: 'คลังสินค้าเปิดเวลาแปดโมงเช้าทุกวัน' },
        theirs: { name: 'กลุ่มบริษัทลมเหนือ', notes: 'คลังสินค้าเปิดเวลาหกโมงเช้าทุกวัน' },
      }),
  },
  {
    name: 'japanese',
    title: 'Japanese',
    makeSession: () =>
      merge({
        base: { name: '北風商事', notes: '倉庫は毎朝七時に開きます。納品は前日までにご連絡ください。' },
        mine: { name: '北風商事株式会社', notes: '倉庫は毎朝八時に開きます。納品は前日までにご連絡ください。' },
        theirs: { name: '北風ホールディングス', notes: '倉庫は毎朝六時に開きます。納品は前日までにご連絡ください。' },
        by: [{ ...bo, name: '佐藤 花' }],
      }),
  },
]
