// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createTranslator } from 'use-intl/core'
import { afterEach, describe, expect, it } from 'vitest'
import { isProblemCode, problemCodes } from '@/lib/client/problem-codes'
import { explainProblem } from '@/lib/server/openapi/examples/explain'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { ProblemArticle } from './problem-article'

afterEach(cleanup)

const codes = Object.keys(problemCodes).filter(isProblemCode)
const english = createTranslator({ locale: 'en', messages: en, namespace: 'problems' })
const german = createTranslator({ locale: 'de', messages: { ...en, ...de }, namespace: 'problems' })

describe('the page of a problem', () => {
  it.each(codes)('%s has the title that the API gives it', (code) => {
    expect(english(`codes.${code}.title`)).toBe(problemCodes[code].title)
  })

  it('shows request and answer as they go over the wire, and copies a command that sends it', async () => {
    const user = userEvent.setup()
    const exchanges = explainProblem('stale-version')
    render(<ProblemArticle code="stale-version" t={english} exchanges={exchanges} hasDemo />)
    const [request, otherRequest] = screen.getAllByRole('figure', { name: 'Request' })
    expect(request?.textContent).toContain('PATCH /api/accounts/019a3c00-0003-7000-8000-000000000001 HTTP/1.1')
    expect(request?.textContent).toContain('Authorization: Bearer demo-bo')
    expect(otherRequest?.textContent).toContain('If-Match: "3"')
    expect(screen.getAllByRole('figure', { name: 'Answer' })[0]?.textContent).toContain('HTTP/1.1 409 Conflict')
    expect(screen.getByRole('heading', { name: 'It also comes with status 412' })).toBeTruthy()
    const [copy] = screen.getAllByRole('button', { name: 'Copy as curl' })
    if (copy) await user.click(copy)
    expect(await navigator.clipboard.readText()).toBe(exchanges[0]?.curl)
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('Copied')
  })

  it('says where a command cannot bring the answer about by itself', () => {
    const exchanges = explainProblem('request-in-flight')
    render(<ProblemArticle code="request-in-flight" t={english} exchanges={exchanges} hasDemo />)
    expect(screen.getByText(/depends on what happens at the same moment/)).toBeTruthy()
  })

  it.each(codes)('%s has no English in its German words', (code) => {
    const { container } = render(<ProblemArticle code={code} t={german} exchanges={explainProblem(code)} hasDemo />)
    for (const shown of container.querySelectorAll('[lang=en], code')) shown.remove()
    const said = [...container.querySelectorAll('*')].flatMap((element) =>
      [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
    )
    const germanWords = toWordsOf(de)
    const left = said.flatMap(splitWords).filter((word) => !germanWords.has(word) && word !== 'curl')
    expect(left).toEqual([])
  })
})
