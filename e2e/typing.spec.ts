import { generateWorkspace } from '../bench/generate-workspace.ts';
import { expect, test } from './fixtures/test.ts';

const OBJECTS = 1000;

const typed = [
  '# Written as fast as the keys go down, with (brackets), "quotes" and an apostrophe: it is all there, in order.',
  '---',
  '{apiVersion: v1, kind: Service, metadata: {name: typed-at-speed, namespace: typed}, spec: {ports: [{port: 80}]}}',
].join('\n');

test('typing at full speed among 1,000 objects loses nothing, and the canvas follows', async ({
  workbench,
}) => {
  test.slow();
  const { page, canvas, editor, files } = workbench;
  const generated = generateWorkspace(OBJECTS).map(({ path, text }) => ({ name: path, text }));
  await files.drop(generated);
  await expect(workbench.size).toHaveText(`${OBJECTS} objects in ${generated.length} files`);
  const [first] = generated;
  if (!first) throw new Error('The workspace has no files.');
  await editor.show(first.name);
  await editor.toEnd();

  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  const begun = performance.now();
  await page.keyboard.type(typed);
  const seconds = (performance.now() - begun) / 1000;
  await expect(workbench.size).toHaveText(`${OBJECTS + 1} objects in ${generated.length} files`);
  const longTasks = await page.evaluate(() => Reflect.get(window, 'longTasks') as readonly number[]);
  test.info().annotations.push({
    type: 'typing',
    description: `${typed.length} keys in ${seconds.toFixed(1)} s; long tasks in ms: ${longTasks.join(', ') || 'none'}`,
  });

  await workbench.goTo('typed-at-speed', 'Service');
  await expect(canvas.card('Service', 'typed-at-speed', 'typed')).toBeVisible();
  expect(await files.text(first.name)).toBe(first.text + typed);
});
