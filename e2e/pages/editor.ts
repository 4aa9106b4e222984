import type { Locator, Page } from '@playwright/test';
import { escaped } from './escaped.ts';

/** The YAML pane. */
export class Editor {
  constructor(private readonly page: Page) {}

  get pane(): Locator {
    return this.page.getByRole('region', { name: 'YAML', exact: true });
  }

  /** Where typing goes. It has no size of its own, so it is never "visible". */
  get input(): Locator {
    return this.pane.getByRole('textbox', { name: 'Manifests as YAML' });
  }

  get cursor(): Locator {
    return this.pane.getByRole('img', { name: 'Cursor position' });
  }

  /** Kind, name and path at the cursor. */
  get place(): Locator {
    return this.pane.getByRole('list', { name: 'Under the cursor' });
  }

  tab(file: string): Locator {
    return this.pane.getByRole('tab', { name: new RegExp(`^${escaped(file)}`) });
  }

  /** A part of a line that is in view. */
  text(part: string | RegExp): Locator {
    return this.pane.getByRole('code').getByText(part).first();
  }

  async show(file: string): Promise<void> {
    await this.tab(file).click();
  }

  async focus(): Promise<void> {
    await this.input.focus();
  }

  /** Puts the cursor at the end of the line with a text. */
  async clickLine(part: string | RegExp): Promise<void> {
    await this.text(part).click();
    await this.page.keyboard.press('End');
  }

  /** Puts the cursor at the end of the file. */
  async toEnd(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('ControlOrMeta+End');
  }

  /** What is offered at the cursor, by the beginning of its label. */
  offer(label: string): Locator {
    const name = new RegExp(`^${escaped(label)}(?:$|[ ,])`);
    return this.page.getByRole('listbox', { name: 'Suggest' }).getByRole('option', { name }).first();
  }

  /** Opens the suggestions, goes down to one, and accepts it. */
  async complete(label: string): Promise<void> {
    await this.page.keyboard.press('Control+Space');
    const offer = this.offer(label);
    await offer.waitFor();
    const id = await offer.getAttribute('id');
    for (let step = 0; step < 60; step++) {
      if ((await this.input.getAttribute('aria-activedescendant')) === id) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await offer.waitFor({ state: 'hidden' });
  }

  /** Replaces the whole file, as pasting over it does. */
  async replaceAll(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.paste(text);
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.focus();
    await this.page.keyboard.press('ControlOrMeta+v');
  }
}
