import type { Locator, Page } from '@playwright/test';
import { escaped } from './escaped.ts';

/** The form of what is selected. */
export class Inspector {
  constructor(private readonly page: Page) {}

  get pane(): Locator {
    return this.page.getByRole('region', { name: 'Inspector', exact: true });
  }

  async show(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Inspector' }).click();
  }

  /** A part of the form that folds: an object, a list, an item. */
  section(name: string): Locator {
    return this.pane.getByRole('group', { name, exact: true });
  }

  field(name: string): Locator {
    return this.pane.getByLabel(new RegExp(`^${escaped(name)}(\\* \\(required\\))?$`));
  }
}
