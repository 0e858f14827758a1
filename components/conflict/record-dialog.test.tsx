// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { mergeRecord } from '@/lib/merge'
import { RecordDialog, type RecordDialogWords } from './record-dialog'

afterEach(cleanup)

const words: RecordDialogWords = {
  title: 'Somebody saved',
  description: 'Choose.',
  left: (count) => `${count} left`,
  empty: 'empty',
  choices: { mine: 'Yours', theirs: 'Theirs', both: 'Both', 'both-theirs-first': 'Both, theirs first', base: 'Before' },
  settled: { mine: 'by you', theirs: 'by them', same: 'alike', combined: 'combined' },
  save: 'Save merged',
  pause: 'Not now',
}
const base = { title: 'Lights', phone: '1', text: 'Monday.' }
const merge = mergeRecord(
  base,
  { ...base, title: 'Lamps', phone: '2' },
  { ...base, phone: '3', text: 'Tuesday.' },
  {
    fields: { title: { kind: 'one' }, phone: { kind: 'one' }, text: { kind: 'text' } },
  },
)

function show() {
  const onSave = vi.fn()
  const onPause = vi.fn()
  const labels = { title: 'Title', phone: 'Phone', text: 'Text' }
  render(<RecordDialog isOpen merge={merge} labels={labels} words={words} onSave={onSave} onPause={onPause} />)
  return { onSave, onPause, user: userEvent.setup() }
}

test('chooses nothing beforehand and saves nothing while something is open', async () => {
  const { onSave, user } = show()
  expect(screen.getByRole('status').textContent).toBe('1 left')
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save merged' }))
  expect(onSave).not.toHaveBeenCalled()
})

test('saves what was decided with what both sides changed alone', async () => {
  const { onSave, user } = show()
  await user.click(screen.getByRole('radio', { name: /^Theirs/ }))
  expect(screen.getByRole('status').textContent).toBe('0 left')
  await user.click(screen.getByRole('button', { name: 'Save merged' }))
  expect(onSave).toHaveBeenCalledWith({ title: 'Lamps', phone: '3', text: 'Tuesday.' }, { '/phone': 'theirs' })
})

test('asks about the one field only, by its name, and pauses on Escape', async () => {
  const { onPause, user } = show()
  expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual(['Phone'])
  await user.keyboard('{Escape}')
  expect(onPause).toHaveBeenCalledOnce()
})
