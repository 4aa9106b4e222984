import { expect, type Locator, type Page } from '@playwright/test';

/** The pane of the open lesson. */
export class Lesson {
  constructor(private readonly page: Page) {}

  get pane(): Locator {
    return this.page.getByRole('region', { name: 'Lesson', exact: true });
  }

  /** Opens a lesson, or one of its steps, by its address. */
  async open(path: string): Promise<void> {
    await this.page.goto(`./#lesson/${path}`);
    await this.page.locator('[data-first-paint]').waitFor({ state: 'detached' });
    await this.pane.waitFor();
  }

  /** A goal by its sentence and how it stands. */
  goal(say: string, state: 'open' | 'met' | 'was met, and is broken again'): Locator {
    return this.pane
      .getByRole('list', { name: 'Goals' })
      .getByRole('listitem')
      .filter({ hasText: say })
      .filter({ hasText: `(${state})` });
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  /** The name of an object in the words of the step. */
  mention(selector: string): Locator {
    return this.pane.getByTitle(`Show ${selector}`, { exact: true }).first();
  }

  /** The question with a text, before it is answered. */
  question(ask: string): Locator {
    return this.pane.getByRole('group', { name: ask });
  }

  step(title: string): Locator {
    return this.pane.getByRole('heading', { level: 3, name: title });
  }

  get done(): Locator {
    return this.pane.getByText('Done.', { exact: true });
  }

  /** Presses Tab until something has the focus. */
  async tabTo(target: Locator, most = 60): Promise<void> {
    for (let count = 0; count < most; count += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  }
}
