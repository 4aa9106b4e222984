import type { Locator, Page } from '@playwright/test';

/** The dialog that shows what an edit would break, and offers fixes for the same step. */
export class PlanDialog {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog');
  }

  get title(): Locator {
    return this.root.getByRole('heading', { level: 2 });
  }

  /** Lines of the preview that are added, or removed. */
  lines(change: 'added' | 'removed'): Locator {
    return this.root.getByRole('listitem').filter({ hasText: `${change}: ` });
  }

  /** Selects a fix and applies everything. */
  async fixWith(fix: string | RegExp): Promise<void> {
    await this.root.getByRole('checkbox', { name: fix }).check();
    await this.root.getByRole('button', { name: /with fixes$/ }).click();
    await this.root.waitFor({ state: 'detached' });
  }

  /** Applies a previewed change. */
  async apply(): Promise<void> {
    // It bears the verb of the change, and is the last.
    await this.root.getByRole('button').last().click();
    await this.root.waitFor({ state: 'detached' });
  }

  async cancel(): Promise<void> {
    await this.root
      .getByRole('button', { name: /^(Cancel|Close)$/ })
      .last()
      .click();
    await this.root.waitFor({ state: 'detached' });
  }
}
