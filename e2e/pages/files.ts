import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';

/** A file from outside: text, or bytes. */
export type OutsideFile = Readonly<{ name: string; text?: string; bytes?: readonly number[] }>;

/** Import and export of files. */
export class Files {
  constructor(private readonly page: Page) {}

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Files', exact: true });
  }

  /** Opens the list over the canvas, where it is not open. */
  async show(): Promise<void> {
    if (!(await this.list.isVisible())) await this.page.keyboard.press('Alt+4');
    await this.list.waitFor();
  }

  /** Drops files from outside onto the window. */
  async drop(files: readonly OutsideFile[]): Promise<void> {
    const transfer = await this.page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, text, bytes } of given)
        data.items.add(new File([bytes ? new Uint8Array(bytes) : (text ?? '')], name));
      return data;
    }, files);
    const target = this.page.getByRole('main');
    await target.dispatchEvent('dragenter', { dataTransfer: transfer });
    await target.dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** The exact text of a file, by downloading it. */
  async text(path: string): Promise<string> {
    await this.show();
    await this.page.getByRole('button', { name: `Actions for ${path}`, exact: true }).click();
    return contentOf(this.page, () => this.page.getByRole('menuitem', { name: 'Download' }).click());
  }

  /** The exact texts of all files. */
  async texts(): Promise<ReadonlyMap<string, string>> {
    await this.show();
    const names = await this.list.getByRole('button', { name: /^Actions for / }).all();
    const paths = await Promise.all(
      names.map(async (name) => (await name.getAttribute('aria-label'))?.slice('Actions for '.length) ?? ''),
    );
    const texts = new Map<string, string>();
    for (const path of paths) texts.set(path, await this.text(path));
    return texts;
  }

  /** The result of a choice of the export dialog. */
  async exported(choice: string | RegExp): Promise<Buffer> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    const button = this.page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: choice });
    const download = await downloadOf(this.page, () => button.click());
    return readFile(await download.path());
  }
}

async function downloadOf(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

async function contentOf(page: Page, act: () => Promise<void>): Promise<string> {
  const download = await downloadOf(page, act);
  return readFile(await download.path(), 'utf8');
}
