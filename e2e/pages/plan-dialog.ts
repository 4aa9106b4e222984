import type { Locator, Page } from '@playwright/test';

/** The dialog that says what an edit would break, and offers to mend it in the same step. */
export class PlanDialog {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog');
  }

  get title(): Locator {
    return this.root.getByRole('heading', { level: 2 });
  }

  /** Lines of the preview that come, or go. */
  lines(change: 'added' | 'removed'): Locator {
    return this.root.getByRole('listitem').filter({ hasText: `${change}: ` });
  }

  /** Takes a fix along and carries everything out. */
  async fixWith(fix: string | RegExp): Promise<void> {
    await this.root.getByRole('checkbox', { name: fix }).check();
    await this.root.getByRole('button', { name: 'Apply with fixes' }).click();
    await this.root.waitFor({ state: 'detached' });
  }

  /** Carries a previewed change out. */
  async apply(): Promise<void> {
    await this.root.getByRole('button', { name: 'Apply' }).click();
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
