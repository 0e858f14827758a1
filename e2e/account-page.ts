import { expect, type Locator, type Page, type Request } from '@playwright/test'

const ownFields = /^(Who|Terms|Address|Tags|Notes)\b/

/** The page of one account as a person uses it: its form, its messages, and the dialog that a save may open. */
export class AccountPage {
  readonly page: Page
  readonly dialog: Locator
  readonly saveButton: Locator
  readonly saveMergedButton: Locator
  /** What the dialog announces. */
  readonly status: Locator
  /** How many decisions are made: "1 of 3 decided". */
  readonly progress: Locator
  constructor(page: Page) {
    this.page = page
    // A toast is a dialog, too, but not a modal one.
    this.dialog = page.getByRole('dialog').and(page.locator(':not([aria-modal="false"])'))
    this.saveButton = page.getByRole('form', { name: 'Account' }).getByRole('button', { name: 'Save', exact: true })
    this.saveMergedButton = this.dialog.getByRole('button', { name: 'Save merged account' })
    this.status = this.dialog.getByTestId('merge-status')
    this.progress = this.dialog.getByTestId('merge-progress')
  }

  /** A field of the form by its label. `group` tells a contact's phone from the account's. */
  field(label: string, group: string | RegExp = ownFields): Locator {
    return this.page.getByRole('group', { name: group, exact: true }).getByRole('textbox', { name: label, exact: true })
  }

  async type(label: string, value: string, group?: string | RegExp): Promise<void> {
    await this.field(label, group).fill(value)
  }

  /** In one go, as from the clipboard: a browser takes minutes to type thousands of lines. */
  async paste(label: string, value: string): Promise<void> {
    const field = this.field(label)
    await expect(field).toBeEditable()
    await field.evaluate((box, text) => {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, text)
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }, value)
  }

  async addTag(tag: string): Promise<void> {
    await this.type('Tags', tag)
    await this.field('Tags').press('Enter')
  }

  async save(): Promise<void> {
    await this.saveButton.click()
  }

  /** Saves and waits for the dialog, which must be the only thing that asks for attention. */
  async saveIntoDialog(): Promise<void> {
    await this.save()
    await expect(this.dialog).toBeVisible()
    await expect(this.page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  }

  /** A row of the dialog by the name of its field. */
  row(label: string): Locator {
    return this.dialog.getByTestId('merge-row').and(this.dialog.getByRole('group', { name: new RegExp(`^${label}`) }))
  }

  /** An answer of a row that is checked. */
  checked(label: string): Locator {
    return this.row(label).getByRole('radio', { checked: true })
  }

  /** What the dialog says will be saved in a field. */
  preview(label: string): Locator {
    const preview = this.dialog.getByRole('region', { name: 'Will be saved' })
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${label}`) })
    return preview.locator('dl > div').filter({ has: term }).getByRole('definition')
  }

  /** Every request that would write, from now on, in the order in which they left. */
  watchWrites(): Request[] {
    const writes: Request[] = []
    this.page.on('request', (request) => {
      const isWrite = ['PATCH', 'PUT', 'POST', 'DELETE'].includes(request.method())
      if (isWrite && /\/api\/accounts\/[^/]+(\/(undo|restore))?$/.test(new URL(request.url()).pathname))
        writes.push(request)
    })
    return writes
  }

  /** Gives an answer in the dialog; its name is what is seen, followed by the whole value. */
  async choose(label: string, answer: string | RegExp): Promise<void> {
    await this.row(label).getByRole('radio', { name: answer }).check()
  }

  async saveMerged(): Promise<void> {
    await this.saveMergedButton.click()
    await expect(this.dialog).toBeHidden()
  }

  /** What a toast says. It is announced in a second, hidden element, hence the first. */
  async expectToast(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }
}
