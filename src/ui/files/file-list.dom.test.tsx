import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '../testing/render-ui.tsx';
import { FileList } from './file-list.tsx';

const files = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${String(i).padStart(5, '0')}.yaml`, '# empty\n']),
  );

const rows = () => within(screen.getByRole('list', { name: 'Files' })).getAllByRole('listitem');

test('a few files are all in the list', async () => {
  await renderUi(<FileList />, files(30));
  expect(rows()).toHaveLength(30);
  expect(rows()[0]?.getAttribute('aria-setsize')).toBeNull();
});

test('of thousands only those in view are in the page, and each says its place', async () => {
  await renderUi(<FileList />, files(3000));
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]?.textContent).toContain('00000.yaml');

  const list = screen.getByRole('list', { name: 'Files' });
  list.scrollTop = 28 * 2000;
  fireEvent.scroll(list);
  const row = screen.getByText('02000.yaml').closest('li');
  expect(row?.getAttribute('aria-posinset')).toBe('2001');
  expect(row?.getAttribute('aria-setsize')).toBe('3000');
});
