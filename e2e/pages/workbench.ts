import type { Locator, Page } from '@playwright/test';
import { Canvas } from './canvas.ts';
import { Editor } from './editor.ts';
import { Files } from './files.ts';
import { Inspector } from './inspector.ts';
import { Palette } from './palette.ts';
import { PlanDialog } from './plan-dialog.ts';
import { Problems } from './problems.ts';
import { Traffic } from './traffic.ts';
import { Status } from './status.ts';
import { Workspaces } from './workspaces.ts';

/** The window: its parts by their accessible names, and global actions. */
export class Workbench {
  readonly canvas: Canvas;
  readonly editor: Editor;
  readonly files: Files;
  readonly inspector: Inspector;
  readonly palette: Palette;
  readonly plan: PlanDialog;
  readonly problems: Problems;
  readonly traffic: Traffic;
  readonly status: Status;
  readonly workspaces: Workspaces;

  constructor(readonly page: Page) {
    this.canvas = new Canvas(page);
    this.editor = new Editor(page);
    this.files = new Files(page);
    this.inspector = new Inspector(page);
    this.palette = new Palette(page);
    this.plan = new PlanDialog(page);
    this.problems = new Problems(page);
    this.traffic = new Traffic(page);
    this.status = new Status(page);
    this.workspaces = new Workspaces(page);
  }

  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await this.isLive();
    await this.page
      .getByRole('contentinfo')
      .getByText(/objects? in/)
      .waitFor();
  }

  /** Settles when the application has taken the place of what the page is painted with before. */
  async isLive(): Promise<void> {
    await this.page.locator('[data-first-paint]').waitFor({ state: 'detached' });
  }

  get firstScreen(): Locator {
    return this.page.getByRole('heading', { name: 'See where your traffic goes' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get notifications(): Locator {
    return this.page.getByRole('region', { name: 'Notifications' });
  }

  /** The size of the workspace, from the status bar. */
  get size(): Locator {
    return this.page.getByRole('contentinfo').getByText(/\d+ objects? in \d+ files?/);
  }

  async openSample(title: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await this.firstScreen.waitFor({ state: 'detached' });
  }

  /** Chooses a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    const input = this.dialog.getByPlaceholder('Type a command, or the name of an object');
    await input.fill(title);
    await this.dialog.getByRole('option', { name: title }).first().click();
  }

  /** Goes to an object by its name, as the palette does. */
  async goTo(name: string, kind: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    const input = this.dialog.getByPlaceholder('Type a command, or the name of an object');
    await input.fill(name);
    await this.dialog.getByRole('option', { name: `${name} ${kind}` }).click();
  }

  /** Shows or hides a pane. */
  async toggle(pane: 'Left pane' | 'Problems' | 'Right pane'): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: pane, exact: true }).click();
  }

  /** Closes a pane, where it is open. */
  async close(pane: 'Left pane' | 'Problems' | 'Right pane'): Promise<void> {
    const toggle = this.page.getByRole('banner').getByRole('button', { name: pane, exact: true });
    if ((await toggle.getAttribute('aria-pressed')) === 'true') await toggle.click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo: / }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Redo: / }).click();
  }

  /** Pastes manifests through the dialog of the File menu. */
  async pasteManifests(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'File', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Paste manifests…' }).click();
    await this.dialog.getByRole('textbox', { name: 'Manifests' }).fill(text);
    await this.dialog.getByRole('button', { name: 'Add to the workspace' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
