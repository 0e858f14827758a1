import { address, contact, type DemoAccount, notes } from './demo-account'

const kitchenette = contact(41, 'Aoi Tanaka', 'Buyer', 'aoi.tanaka@hinode.example', '+81 3 5550 0121')

export const asia: readonly DemoAccount[] = [
  {
    by: 'ana',
    daysAgo: 143,
    record: {
      name: 'Hinode Kitchenware',
      email: 'trade@hinode.example',
      phone: '+81 3 5550 0120',
      company: '株式会社日の出キッチン',
      status: 'active',
      creditLimit: 3_000_000,
      address: address('日本橋室町 2-4-1', '東京都中央区', '103-0022', 'JP'),
      tags: ['retail', 'VIP', 'quality control'],
      contacts: [kitchenette],
      notes: notes(
        'Knives, pans and tea pots for department stores. A scratch that we would not see is a reason to send a piece back, so every box is opened before it leaves.',
        'Aoi writes excellent English; the accounts department does not. Send invoices in Japanese.',
      ),
    },
    changes: [
      {
        by: 'ana',
        daysAgo: 77,
        fields: { contacts: [kitchenette, contact(42, '佐藤 健', 'Accounts', 'keiri@hinode.example')] },
      },
      { by: 'bo', daysAgo: 23, fields: { creditLimit: 3_600_000 } },
    ],
  },
  {
    by: 'ana',
    daysAgo: 129,
    record: {
      name: 'Tamarind Foods',
      email: 'purchase@tamarindfoods.example',
      phone: '+91 22 5550 0133',
      company: 'Tamarind Foods Private Limited',
      status: 'active',
      creditLimit: 1_700_000,
      address: address('14 Ballard Estate', 'Mumbai', '400001', 'IN'),
      tags: ['food', 'spices', 'net-45'],
      contacts: [
        contact(45, 'Kavita Deshpande', 'Purchasing', 'kavita@tamarindfoods.example', '+91 98555 50133'),
        contact(46, 'Arjun Mehta', 'Quality', 'quality@tamarindfoods.example'),
      ],
      notes: notes(
        'Spice mixtures for restaurants. Kavita negotiates hard and then keeps to every word.',
        'Arjun wants the laboratory report with the delivery and not a day later.',
      ),
    },
  },
  {
    by: 'ana',
    daysAgo: 114,
    record: {
      name: 'Hanoi Paper Lanterns',
      email: 'xinchao@hanoilanterns.example',
      phone: '+84 24 5550 0115',
      company: 'Công ty TNHH Đèn Lồng Hà Nội',
      status: 'active',
      creditLimit: 220_000,
      address: address('48 Hàng Mã', 'Hà Nội', '100000', 'VN'),
      tags: ['crafts', 'seasonal'],
      contacts: [contact(48, 'Nguyễn Thị Mai', 'Owner', 'mai@hanoilanterns.example')],
      notes: notes(
        'Paper and silk, all by hand. The two months before the mid-autumn festival are sold out a year ahead.',
        'Pays half with the order and half before shipping.',
      ),
    },
    changes: [{ by: 'bo', daysAgo: 49, fields: { tags: ['crafts', 'seasonal', 'prepaid'], creditLimit: 150_000 } }],
  },
  {
    by: 'ana',
    daysAgo: 101,
    record: {
      name: 'Merlion Logistics',
      email: 'accounts@merlionlogistics.example',
      phone: '+65 6555 0129',
      company: 'Merlion Logistics Pte. Ltd.',
      status: 'active',
      creditLimit: 8_000_000,
      address: address('1 Raffles Quay, #19-10', 'Singapore', '048583', 'SG'),
      tags: ['logistics', 'VIP', 'partner'],
      contacts: [
        contact(50, 'Lim Wei Ling', 'Key accounts', 'weiling.lim@merlionlogistics.example', '+65 8555 0129'),
        contact(51, 'Suresh Pillai', 'Claims', 'claims@merlionlogistics.example'),
        contact(52, 'Hafiz Rahman', 'Night desk', null, '+65 6555 0130'),
      ],
      notes: notes(
        'Customer and carrier at once: what they owe us and what we owe them is settled on the last day of the month, by agreement of 2023.',
        'Claims go to Suresh within seven days, with photographs. After that they are lost, and he will say so kindly.',
      ),
    },
  },
  {
    by: 'bo',
    daysAgo: 73,
    record: {
      name: 'Seoul Bright Labs',
      email: 'procurement@brightlabs.example',
      phone: '+82 2 5550 0182',
      company: '주식회사 브라이트랩스',
      status: 'prospect',
      creditLimit: 100_000,
      address: address('테헤란로 152', '서울특별시 강남구', '06236', 'KR'),
      tags: ['technology', 'tender'],
      contacts: [
        contact(55, 'Kim Ji-woo', 'Procurement', 'jiwoo.kim@brightlabs.example', '+82 10 5550 0182'),
        contact(56, 'Park Min-jun', 'Laboratory', 'minjun.park@brightlabs.example'),
      ],
      notes: notes(
        'Tender for laboratory furniture in two lots. Offers close on the last working day of the month, at noon in Seoul: that is four in the morning in Stockholm.',
        'They ask for a sample bench and return it after the decision, at their cost.',
      ),
    },
  },
  {
    by: 'bo',
    daysAgo: 55,
    record: {
      name: 'Jade Garden Group',
      email: 'finance@jadegarden.example',
      phone: '+852 5555 0148',
      company: 'Jade Garden Restaurants Limited',
      status: 'active',
      creditLimit: 2_400_000,
      address: address('88 Queensway, Admiralty', 'Hong Kong', null, 'HK'),
      tags: ['hospitality', 'food'],
      contacts: [
        contact(58, 'Vivian Chow', 'Finance', 'vivian.chow@jadegarden.example', '+852 5555 0149'),
        contact(59, 'Raymond Lau', 'Executive chef', null, '+852 5555 0150'),
      ],
      notes: notes(
        'Twelve restaurants, one kitchen that supplies them all. Raymond chooses, Vivian pays, and they do not always speak to each other: confirm every order with both.',
        'Nothing can be delivered in the week of the New Year.',
      ),
    },
    changes: [{ by: 'ana', daysAgo: 14, fields: { phone: '+852 5555 0147' } }],
  },
  {
    by: 'ana',
    daysAgo: 38,
    record: {
      name: 'Dunes Event Rental',
      email: 'bookings@dunesevents.example',
      phone: '+971 4 555 0176',
      company: 'Dunes Event Rental LLC',
      status: 'suspended',
      creditLimit: 650_000,
      address: address('Al Quoz 3, Warehouse 21', 'Dubai', null, 'AE'),
      tags: ['events', 'under review'],
      contacts: [contact(60, 'Omar Haddad', 'General manager', 'omar@dunesevents.example')],
      notes: notes(
        'Changed owners in October. Suspended until the new trade licence is on file: a formality, the business goes on.',
      ),
    },
  },
  {
    by: 'bo',
    daysAgo: 21,
    record: {
      name: 'Bosphorus Ceramics',
      email: 'satis@bosphorusceramics.example',
      phone: '+90 212 555 01 83',
      company: 'Boğaz Seramik San. ve Tic. A.Ş.',
      status: 'prospect',
      creditLimit: 85_000,
      address: address('İstiklal Caddesi 214', 'İstanbul', '34430', 'TR'),
      tags: ['building', 'samples sent'],
      contacts: [contact(61, 'Defne Aydın', 'Sales', 'defne@bosphorusceramics.example', '+90 530 555 01 83')],
      notes: notes(
        'Tiles in old patterns, new sizes. Defne wants to know the quantities for a whole year before she quotes.',
        'Two samples sent back and forth so far; the blue is right now.',
      ),
    },
  },
]
