import type { Locator, Page } from '@playwright/test';

/** The bar of a room, its door and its dialogs. */
export class Room {
  constructor(private readonly page: Page) {}

  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Room', exact: true });
  }

  /** That the page is joined to the others. */
  get live(): Locator {
    return this.bar.getByRole('button', { name: 'Live' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Comes in by the link of a room. */
  async enter(address: string, name: string, password?: string): Promise<void> {
    await this.page.goto(address);
    await this.dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
    await this.dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    if (password === undefined) return;
    await this.dialog.getByLabel('Password').fill(password);
    await this.dialog.getByRole('button', { name: 'Enter', exact: true }).click();
  }

  async choose(entry: string): Promise<void> {
    await this.bar.getByRole('button', { name: 'More about the room' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  async openPeople(): Promise<Locator> {
    await this.bar.getByRole('button', { name: /^Show who is here/ }).click();
    return this.dialog;
  }
}
