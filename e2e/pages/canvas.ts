import type { Locator, Page } from '@playwright/test';
import { escaped } from './escaped.ts';
import { drag, dragOnto, leftOf, middleOf, rightOf, type Point } from './pointer.ts';

/** The canvas: cards, their rows, and lanes. */
export class Canvas {
  constructor(private readonly page: Page) {}

  get surface(): Locator {
    return this.page.getByRole('application', { name: /^Canvas with/ });
  }

  /** A card by kind and name, and by namespace where two share a name. */
  card(kind: string, name: string, namespace?: string): Locator {
    const home = namespace === undefined ? '' : `, namespace ${escaped(namespace)}`;
    return this.page.getByRole('group', { name: new RegExp(`^${escaped(`${kind} ${name}`)}${home},`) });
  }

  /** An object that is shown on the card of another one: `Deployment`, `shop/cart`. */
  chip(kind: string, name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(`${kind} ${name}`)}(?:[,:]|$)`) });
  }

  /** Which of the two pictures is drawn. */
  async show(what: 'Chain' | 'Everything'): Promise<void> {
    await this.page.getByRole('group', { name: 'Show' }).getByRole('button', { name: what }).click();
  }

  /** A listener, rule, port or container of a card. */
  row(card: Locator, label: string | RegExp): Locator {
    return card.getByRole('listitem').filter({ hasText: label });
  }

  lane(namespace: string): Locator {
    return this.surface.getByRole('button', { name: new RegExp(`^Lane ${escaped(namespace)}\\b`) });
  }

  /** Somewhere in a lane where no card is: right of its name. */
  async spotIn(namespace: string): Promise<Point> {
    const name = await rightOf(this.lane(namespace));
    return { x: name.x + 12, y: name.y + 4 };
  }

  /** The strip below the lanes, where a dropped kind gets a new namespace. */
  async spotForNewNamespace(): Promise<Point> {
    const box = await this.surface.boundingBox();
    if (!box) throw new Error('The canvas is not in the window.');
    return { x: box.x + box.width / 2, y: box.y + box.height - 8 };
  }

  /** Waits until no notification lies over the cards; the pointer would hold it there. */
  private async uncover(): Promise<void> {
    await this.page.mouse.move(0, 0);
    const notifications = this.page.getByRole('region', { name: 'Notifications' });
    await notifications.getByText(/./).first().waitFor({ state: 'hidden' });
  }

  /** Draws an edge from the right side of a card or row to another card or row. */
  async connect(from: Locator, to: Locator): Promise<void> {
    await this.uncover();
    await dragOnto(this.page, await rightOf(from), to);
  }

  /** Draws an edge from the left side of a card's head, against the direction of traffic. */
  async connectBackwards(card: Locator, name: string, to: Locator): Promise<void> {
    await this.uncover();
    const { x } = await leftOf(card);
    const { y } = await middleOf(card.getByText(name, { exact: true }));
    await dragOnto(this.page, { x, y }, to);
  }

  /** Pulls a card by its name, to a point of the window. */
  async pull(card: Locator, to: Point): Promise<void> {
    await drag(this.page, await middleOf(card.getByText(/./).first()), to);
  }

  async focus(): Promise<void> {
    await this.surface.focus();
  }
}
