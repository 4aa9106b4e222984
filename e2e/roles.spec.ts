import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('roles are shown by signs, and what others own is locked', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(colorScheme, async ({ workbench }) => {
      test.slow();
      const { page, editor, plan, size, notifications } = workbench;
      await page.emulateMedia({ colorScheme });
      await workbench.openSample('Shared gateway');
      await page.getByRole('button', { name: 'Roles', exact: true }).click();
      const bar = page.getByRole('region', { name: 'Roles' });
      await expect(bar.getByRole('listitem')).toHaveText([/^▲/, /^■/, /^●/]);
      const card = (words: RegExp) => page.getByRole('group', { name: words });
      await expect(card(/^Gateway edge.*belongs to the cluster operator$/)).toBeVisible();

      await bar.getByRole('combobox', { name: 'View as' }).selectOption('Application developers');
      await bar.getByRole('button', { name: 'Namespaces of the role: All namespaces' }).click();
      await page.getByRole('menuitem', { name: 'shop' }).click();
      await expect(bar.getByRole('status')).toContainText('Seen as application developers of shop.');
      await expect(card(/^Gateway edge.*, locked$/)).toBeVisible();
      expect(await violations(page)).toEqual([]);

      // The text of the Gateway takes no key.
      await editor.show('infra.yaml');
      await editor.clickLine('gatewayClassName: example');
      await page.keyboard.type('-mine');
      await expect(notifications).toContainText(
        "Gateway infra/edge is the operator's. Ask the operator of infra",
      );
      await expect(editor.text(/gatewayClassName:/)).not.toContainText('mine');

      await bar.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(card(/, locked$/)).toHaveCount(0);
      await page.keyboard.press('Control+End');
      const files = (await size.textContent()) ?? '';
      await bar.getByRole('button', { name: 'Roles as RBAC…' }).click();
      await expect(plan.root).toContainText('RBAC allows by kind and namespace');
      await plan.apply();
      await expect(size).not.toHaveText(files);
    });
  }
});
