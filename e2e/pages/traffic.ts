import type { Locator, Page } from '@playwright/test';

/** Requests: the bar they are sent from, their trace, saved requests, the routing table. */
export class Traffic {
  constructor(private readonly page: Page) {}

  get bar(): Locator {
    return this.page.getByRole('form', { name: 'Request', exact: true });
  }

  get address(): Locator {
    return this.bar.getByRole('combobox', { name: 'Address of the request' });
  }

  /** Outcome of the request, on the canvas. */
  get outcome(): Locator {
    return this.page.getByRole('group', { name: 'Outcome of the request' });
  }

  get trace(): Locator {
    return this.page.getByRole('region', { name: 'Trace', exact: true });
  }

  get steps(): Locator {
    return this.trace.getByRole('list', { name: 'The path of the request' });
  }

  get saved(): Locator {
    return this.trace.getByRole('region', { name: 'Saved requests' });
  }

  /** A saved request by its name. */
  expectation(name: string): Locator {
    return this.saved.getByRole('listitem').filter({ hasText: name });
  }

  get routing(): Locator {
    return this.page.getByRole('region', { name: 'Routing table' });
  }

  /** Saved requests in the status bar. */
  get summary(): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: /expectations? holds?$/ });
  }

  async send(url: string): Promise<void> {
    await this.address.fill(url);
    await this.page.keyboard.press('Enter');
    await this.steps.waitFor();
  }

  /** Headers of the request, one to a line. */
  async giveHeaders(lines: string): Promise<void> {
    await this.bar.getByRole('button', { name: /^Options: headers, entry point, port/ }).click();
    await this.page.getByRole('textbox', { name: 'Headers, one to a line' }).fill(lines);
    await this.page.keyboard.press('Escape');
  }

  async showSaved(): Promise<void> {
    await this.summary.click();
    await this.saved.waitFor();
  }
}
