'use client'

// Loaded by the page of insights alone, and only there: see figure-charts.tsx.
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'

export interface NamedCount {
  readonly name: string
  readonly count: number
  /** What stands behind the bar. */
  readonly label: string
}

const rowHeight = 38
const text = { fill: 'var(--color-ink)', fontSize: 13 }
const small = { fill: 'var(--color-muted)', fontSize: 12 }
/** Nothing moves, and nothing here can be focused: the table beside it says the same. */
const still = { isAnimationActive: false, activeBar: false } as const

/** A bar for each name, the longest first, with its value at its end. */
export function CountChart({ rows }: { rows: readonly NamedCount[] }) {
  return (
    <ResponsiveContainer width="100%" height={rows.length * rowHeight} initialDimension={{ width: 400, height: 100 }}>
      <BarChart
        accessibilityLayer={false}
        data={[...rows]}
        layout="vertical"
        margin={{ top: 0, right: 84, bottom: 0, left: 0 }}
        barSize={14}
      >
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis type="category" dataKey="name" width={148} tick={text} tickLine={false} axisLine={false} interval={0} />
        <Bar dataKey="count" fill="var(--color-accent)" radius={[0, 3, 3, 0]} minPointSize={2} {...still}>
          <LabelList dataKey="label" position="right" {...text} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  )
}

export interface DayCount {
  readonly name: string
  readonly count: number
}

/** More bars than this leave no room for a number above each. */
const maxLabelled = 30

/** A bar for each day, with its value above it where there is room. */
export function DayChart({ days }: { days: readonly DayCount[] }) {
  const isLabelled = days.length <= maxLabelled
  return (
    <ResponsiveContainer width="100%" height={160} initialDimension={{ width: 800, height: 160 }}>
      <BarChart
        accessibilityLayer={false}
        data={[...days]}
        margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="20%"
      >
        {!isLabelled && <CartesianGrid vertical={false} stroke="var(--color-line)" />}
        <XAxis
          dataKey="name"
          tick={small}
          tickLine={false}
          axisLine={{ stroke: 'var(--color-line)' }}
          interval="preserveStartEnd"
          minTickGap={24}
        />
        <YAxis
          hide={isLabelled}
          domain={[0, isLabelled ? 'dataMax' : 'auto']}
          width={28}
          allowDecimals={false}
          tick={small}
          tickLine={false}
          axisLine={false}
        />
        <Bar dataKey="count" fill="var(--color-accent)" radius={[3, 3, 0, 0]} maxBarSize={48} {...still}>
          {isLabelled && <LabelList dataKey="count" position="top" formatter={hideZero} {...small} />}
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  )
}

const hideZero = (count: unknown) => (count === 0 ? '' : String(count))
