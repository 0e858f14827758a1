// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createTranslator } from 'use-intl/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { getDocument } from '@/lib/server/openapi/document'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { EnglishWords } from '@/messages/english.fixture'
import { apiDocumentSchema } from './api-document'
import { ApiReference } from './api-reference'
import { BrokenReference } from './broken-reference'

afterEach(cleanup)

const document = apiDocumentSchema.parse(getDocument())
const english = createTranslator({ locale: 'en', messages: en, namespace: 'reference' })

describe('the API reference', () => {
  it('shows every call of the document but HEAD and OPTIONS, each under its own heading', () => {
    render(<ApiReference document={document} t={english} />)
    const calls = Object.values(document.paths).flatMap(({ parameters: _, ...offered }) => Object.values(offered))
    const summaries = calls.map((operation) => operation?.summary)
    const headings = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)
    expect(headings.sort()).toEqual(summaries.sort())
  })

  it('leads from each refusal to the page that explains it, and from each schema to what it holds', () => {
    const { container } = render(<ApiReference document={document} t={english} />)
    const change = within(screen.getByRole('region', { name: 'Change an account' }))
    expect(change.getByRole('link', { name: '409 stale-version' }).getAttribute('href')).toBe('/problems/stale-version')
    expect(change.getByRole('link', { name: '412 stale-version' })).toBeTruthy()
    const targets = [...container.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '')
    expect(targets.length).toBeGreaterThan(100)
    expect(targets.filter((target) => container.querySelector(`[id="${target.slice(1)}"]`) === null)).toEqual([])
  })

  it('says what a call takes: parameters with their place, members with their limits, examples as they are sent', () => {
    render(<ApiReference document={document} t={english} />)
    const create = within(screen.getByRole('region', { name: 'Create an account' }))
    expect(create.getByText('Idempotency-Key').closest('li')?.textContent).toContain('header')
    expect(create.getAllByText(/Tidewater Boats/).length).toBeGreaterThan(0)
    expect(screen.getAllByText('0–1000000000000').length).toBeGreaterThan(0)
  })

  it('has its frame in German', () => {
    const german = createTranslator({ locale: 'de', messages: { ...en, ...de }, namespace: 'reference' })
    render(<ApiReference document={document} t={german} />)
    const change = within(screen.getByRole('region', { name: 'Change an account' }))
    const parts = change.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent)
    expect(parts).toEqual(['Parameter', 'Inhalt der Anfrage', 'Antworten', 'Ablehnungen'])
  })
})

it('a reference that cannot be shown says so, and can be tried again', async () => {
  const retry = vi.fn()
  render(<BrokenReference onRetry={retry} />, { wrapper: EnglishWords })
  expect(screen.getByRole('alert').textContent).toContain('The reference cannot be shown')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
  expect(screen.getByRole('link', { name: 'OpenAPI document' }).getAttribute('href')).toBe('/api/openapi.json')
})
