import type { Locator, Page } from '@playwright/test';

/** The lesson editor, which has the window while it is open. */
export class LessonEditor {
  constructor(private readonly page: Page) {}

  get view(): Locator {
    return this.page.getByRole('main', { name: 'Lesson editor' });
  }

  get problems(): Locator {
    return this.view.getByRole('region', { name: 'Problems' });
  }

  get text(): Locator {
    return this.view.getByRole('region', { name: /^Text of / });
  }

  /** Preview and goals, or why there are none. */
  get side(): Locator {
    return this.view.getByRole('region', { name: /^Preview/ });
  }

  get preview(): Locator {
    return this.side.getByRole('tabpanel', { name: 'Preview' });
  }

  goal(say: string): Locator {
    return this.side.getByRole('region', { name: say });
  }

  /** Makes a pack from the template, by the list of lessons. */
  async makePack(): Promise<void> {
    const dialog = await this.lessons();
    await dialog.getByRole('button', { name: 'Open a pack' }).click();
    await this.page.getByRole('menuitem', { name: 'A new pack…' }).click();
  }

  /** Opens a pack that is kept in the browser. */
  async edit(title: string): Promise<void> {
    const dialog = await this.lessons();
    await dialog.getByRole('button', { name: `More about the pack “${title}”` }).click();
    await this.page.getByRole('menuitem', { name: 'Edit this pack' }).click();
  }

  /** Opens the pack of the lesson that is tried. */
  async editTried(): Promise<void> {
    await this.page.getByRole('button', { name: 'More about this lesson' }).click();
    await this.page.getByRole('menuitem', { name: 'Edit this pack' }).click();
  }

  private async lessons(): Promise<Locator> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
    return this.page.getByRole('dialog', { name: 'Lessons' });
  }

  async addLesson(title: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Add to the pack' }).click();
    await this.page.getByRole('menuitem', { name: 'New lesson…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a lesson' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await dialog.getByRole('textbox', { name: 'Title' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }

  async open(path: string): Promise<void> {
    await this.view.getByTitle(path, { exact: true }).click();
  }

  async openLesson(title: string): Promise<void> {
    await this.side.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: title });
  }

  /** Writes a line below the one with a text. */
  async writeBelow(part: string, line: string): Promise<void> {
    await this.text.getByRole('code').getByText(part).first().click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(`\n${line}`);
  }

  async take(as: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Take the workspace as…', exact: true }).click();
    await this.page.getByRole('menuitem', { name: as }).click();
  }

  async showGoals(): Promise<void> {
    await this.side.getByRole('tab', { name: 'Goals' }).click();
  }

  async undo(): Promise<void> {
    await this.view.getByRole('button', { name: /^Undo/ }).click();
  }

  async tryIt(): Promise<void> {
    await this.view.getByRole('button', { name: 'Try it as a learner' }).click();
  }

  async back(): Promise<void> {
    await this.view.getByRole('button', { name: 'Back to the workspace' }).click();
  }
}
