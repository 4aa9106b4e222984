import type { Locator, Page } from '@playwright/test';

/** The comparison in the place of the canvas. */
export class Comparison {
  constructor(private readonly page: Page) {}

  get view(): Locator {
    return this.page.getByRole('region', { name: 'Comparison' });
  }

  /** The numbers of what differs. */
  get summary(): Locator {
    return this.view.getByRole('status').first();
  }

  side(name: string | RegExp): Locator {
    return this.view.getByRole('group', { name });
  }

  /** A source, by the beginning of its name. */
  source(name: string): Locator {
    return this.view.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** The row of a difference, by words of it. */
  row(words: string | RegExp): Locator {
    return this.view.getByRole('table').getByRole('button', { name: words }).first();
  }

  /** What became of the request on one side. */
  outcome(side: 'Before' | 'After'): Locator {
    return this.view.getByRole('region', { name: new RegExp(`^${side}: `) });
  }
}
