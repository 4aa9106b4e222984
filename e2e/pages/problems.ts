import type { Locator, Page } from '@playwright/test';

/** The problems panel, and the counts in the status bar. */
export class Problems {
  constructor(private readonly page: Page) {}

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Problems', exact: true });
  }

  get counts(): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: /\d+ errors?, / });
  }

  /** Opens the panel, where it is not open. */
  async show(): Promise<void> {
    if (!(await this.panel.isVisible())) await this.page.keyboard.press('Alt+6');
    await this.panel.waitFor();
  }

  /** A problem by a part of its message. */
  named(message: string | RegExp): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: message });
  }

  get all(): Locator {
    return this.panel.getByRole('listitem');
  }

  /** Opens a problem, which leads to its card and its text. */
  async open(message: string | RegExp): Promise<Locator> {
    const problem = this.named(message).first();
    await problem.getByRole('button', { expanded: false }).click();
    return problem;
  }

  /** Opens a problem and previews one of its fixes. */
  async previewFix(message: string | RegExp, fix: string | RegExp): Promise<void> {
    const problem = await this.open(message);
    await problem.getByRole('button', { name: fix }).click();
  }
}
