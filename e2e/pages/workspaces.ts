import type { Locator, Page } from '@playwright/test';

/** The workspaces of the browser: the menu at the top left, and its dialog. */
export class Workspaces {
  constructor(private readonly page: Page) {}

  /** The button that names the open workspace. */
  get open(): Locator {
    return this.page.getByRole('button', { name: /^Workspace: / });
  }

  named(name: string): Locator {
    return this.page.getByRole('button', { name: `Workspace: ${name}`, exact: true });
  }

  async choose(item: string): Promise<void> {
    await this.open.click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  async rename(to: string): Promise<void> {
    await this.choose('Rename…');
    const dialog = this.page.getByRole('dialog', { name: 'Rename the workspace' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(to);
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
