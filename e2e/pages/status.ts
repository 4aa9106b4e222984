import type { Locator, Page } from '@playwright/test';
import { escaped } from './escaped.ts';

/** The computed status: of one object in the inspector, and of all routes and listeners as a matrix. */
export class Status {
  constructor(private readonly page: Page) {}

  /** The tab of the inspector, with the status summary. */
  get tab(): Locator {
    return this.page.getByRole('tab', { name: /^Status/ });
  }

  get view(): Locator {
    return this.page.getByRole('tabpanel', { name: /^Status/ });
  }

  /** A listener, a parent or an ancestor. */
  part(title: string): Locator {
    return this.view.getByRole('region', { name: title, exact: true });
  }

  /** Shows the status of what is selected. */
  async show(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Inspector' }).click();
    await this.tab.click();
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Routes by listeners' });
  }

  async showMatrix(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: 'Attachments' });
    // The pane below the canvas is closed while there is nothing to say.
    if (!(await tab.isVisible())) await this.page.keyboard.press('Alt+6');
    await tab.click();
    await this.grid.waitFor();
  }

  /** The verdict of a listener on a route. */
  cell(route: string, listener: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`${escaped(route)}(?: |$)`) }) })
      .getByRole('gridcell', { name: new RegExp(`^${escaped(listener)}: `) });
  }
}
