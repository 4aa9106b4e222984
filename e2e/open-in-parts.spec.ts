import { generateWorkspace } from '../bench/generate-workspace.ts';
import { expect, test } from './fixtures/test.ts';

const OBJECTS = 5000;

const late = `apiVersion: v1
kind: Service
metadata: {name: late, namespace: late}
spec:
  ports: [{port: 80}, {port: 80}]
`;

test('a large workspace is drawn before it is checked, and nothing is clear until it is', async ({
  workbench,
}) => {
  test.slow();
  const { page, files } = workbench;
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const bar = document.querySelector('footer')?.textContent ?? '';
      const drawn = document.querySelector('.react-flow__node, [data-lane]') === null ? 'empty' : 'drawn';
      const now = `${drawn}: ${bar}`;
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    };
    look();
  });
  await files.drop(generateWorkspace(OBJECTS).map(({ path, text }) => ({ name: path, text })));
  const checked = page.getByText(/^Checked [\d,]+ of 5,000 objects$/);
  await expect(checked).toBeVisible();
  // A change between two parts is in what comes next.
  await files.drop([{ name: 'late.yaml', text: late }]);
  await expect(workbench.size).toHaveText(/^5,001 objects in \d+ files$/);
  await expect(page.getByText(/^Checked [\d,]+ of/)).toHaveCount(0, { timeout: 120_000 });
  await workbench.problems.show();
  await expect(page.getByText(/duplicate|twice|Duplicate/i).first()).toBeAttached();

  const seen = await page.evaluate(() => Reflect.get(window, 'seen') as readonly string[]);
  const begun = seen.findIndex((one) => one.includes('Checked '));
  const done = seen.findLastIndex((one) => one.includes('Checked '));
  expect(begun).toBeGreaterThan(-1);
  expect(seen.slice(begun, done + 1).some((one) => one.startsWith('drawn'))).toBe(true);
  expect(seen.filter((one) => one.includes('No problems'))).toEqual([]);
});
