import type { DemoPerson } from './demo-account'

/** Money that was moved, in cents: accounts by their name, null for the world outside. */
export interface DemoTransfer {
  readonly by: DemoPerson
  readonly daysAgo: number
  readonly from: string | null
  readonly to: string | null
  readonly amount: number
  readonly memo: string | null
}

const move = (
  daysAgo: number,
  by: DemoPerson,
  [from, to]: readonly [from: string | null, to: string | null],
  amount: number,
  memo: string | null = null,
): DemoTransfer => ({ by, daysAgo, from, to, amount, memo })

const coffee = 'Blue Harbor Coffee'
const kitchen = 'Hinode Kitchenware'
const furniture = 'Bergström & Söner'
const grain = 'Prairie Grain Exchange'
const olives = 'Cooperativa Alameda'
const spices = 'Tamarind Foods'
const fish = 'Fjordline Seafood'
const freight = 'Merlion Logistics'
const hotels = 'Alpenblick Hotels'

/** Oldest first. Only accounts that were active all the time take part; some are overdrawn, within their limit. */
export const demoTransfers: readonly DemoTransfer[] = [
  move(48, 'ana', [null, freight], 1_250_000, 'Deposit for the season'),
  move(47, 'bo', [null, coffee], 640_000, 'Deposit'),
  move(45, 'ana', [null, grain], 2_000_000),
  move(44, 'bo', [null, fish], 980_000, 'Deposit'),
  move(41, 'bo', [coffee, freight], 185_000, 'Freight, invoice 2041'),
  move(39, 'ana', [hotels, fish], 264_500, 'Kitchen deliveries'),
  move(36, 'bo', [hotels, furniture], 712_000, 'Chairs for the dining room'),
  move(34, 'ana', [null, hotels], 500_000, 'Payment on account'),
  move(31, 'ana', [fish, freight], 93_250, 'Cold chain, week 42'),
  move(28, 'bo', [olives, freight], 147_800, 'Freight, invoice 2058'),
  move(27, 'ana', [spices, grain], 420_000, 'Rice and millet'),
  move(25, 'bo', [null, olives], 300_000),
  move(22, 'ana', [coffee, spices], 58_900, 'Cardamom'),
  move(20, 'bo', [kitchen, furniture], 230_000, 'Show kitchen'),
  move(17, 'ana', [furniture, null], 450_000, 'Paid out'),
  move(15, 'bo', [hotels, coffee], 121_400, 'Coffee for the winter'),
  move(12, 'ana', [null, kitchen], 350_000, 'Payment on account'),
  move(10, 'bo', [grain, freight], 610_000, 'Two containers'),
  move(8, 'ana', [fish, olives], 76_350, 'Returned crates'),
  move(6, 'bo', [hotels, kitchen], 189_900, 'Pans and knives'),
  move(4, 'ana', [freight, null], 900_000, 'Paid out'),
  move(3, 'bo', [spices, coffee], 34_200, null),
  move(2, 'ana', [olives, hotels], 44_000, 'Refund, order 118'),
  move(1, 'bo', [coffee, grain], 99_950, 'Sample lots'),
]
