import type { Locator, Page } from '@playwright/test';
import { drag, middleOf, type Point } from './pointer.ts';

/** The kinds that can be put on the canvas. */
export class Palette {
  constructor(private readonly page: Page) {}

  /** The rail of icons, which is there while the left pane is closed. */
  get rail(): Locator {
    return this.page.getByRole('toolbar', { name: 'Add an object' });
  }

  kind(name: string): Locator {
    return this.rail.getByRole('button', { name, exact: true });
  }

  /** Drags a kind with the mouse, to a point of the window. */
  async drag(kind: string, to: Point): Promise<void> {
    const item = this.kind(kind);
    await item.scrollIntoViewIfNeeded();
    await drag(this.page, await middleOf(item), to);
  }
}
