import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that replace a module for all that import it: each runs with modules of its own. */
const REPLACES_MODULES = [
  'src/cli/input/read-bytes.test.ts',
  'src/cli/input/write-changes.test.ts',
  'src/cli/verbs/fix.test.ts',
  'src/cli/verbs/rooms.test.ts',
];

/** Tests of the UI that replace a module, or need a window in which nothing was done before: the same holds for them. */
const NEEDS_NEW_WINDOW = [
  'src/ui/authoring/lesson-editor.dom.test.tsx',
  'src/ui/canvas/pictures/save-picture.dom.test.tsx',
  'src/ui/editor/editor.dom.test.tsx',
  'src/ui/presenter/presenter.dom.test.tsx',
  'src/ui/shell/app.dom.test.tsx',
  'src/ui/shell/status-bar.dom.test.tsx',
  // What it starts listens to the window for as long as that is there.
  'src/ui/shell/before-paint.dom.test.tsx',
  // Looks at what is there while the code of a dialog is on its way for the first time.
  'src/ui/shell/palette-ahead.dom.test.tsx',
];

/** What tests of the UI run in. */
const dom = {
  environment: 'jsdom',
  testTimeout: 60_000,
  setupFiles: ['src/ui/testing/setup-dom.ts', 'src/testing/fixed-seed.ts'],
};

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Some bundle the command line first.
    hookTimeout: 60_000,
    // One worker fewer than cores, the default, leaves half of a small machine idle.
    maxWorkers: '100%',
    // Programs that tests start, focus and animations go by timers, which a busy machine delays. What is broken fails each time.
    retry: process.env['CI'] ? 2 : 0,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', '**/testing/**', '**/*.d.ts'],
      // `scripts/coverage.mjs` prints it folder by folder; a line for each of a thousand files says too much.
      reporter: ['json-summary'],
      reportsDirectory: '.cache/coverage',
    },
    projects: [
      {
        extends: true,
        // There is no such module outside of VS Code.
        resolve: {
          alias: {
            vscode: fileURLToPath(new URL('editors/vscode/src/testing/fake-vscode.ts', import.meta.url)),
          },
        },
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'conformance/engine/*.test.ts',
            'scripts/*.test.mjs',
            'integrations/*/*.test.mjs',
            'editors/vscode/src/**/*.test.ts',
          ],
          exclude: ['src/**/*.dom.test.tsx', ...REPLACES_MODULES],
          environment: 'node',
          // To load the modules anew for each of hundreds of files takes longer than the tests themselves. So files
          // share them, and what a test replaces is put back behind it.
          isolate: false,
          setupFiles: ['src/testing/fixed-seed.ts'],
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: REPLACES_MODULES, environment: 'node' },
      },
      {
        extends: true,
        test: {
          ...dom,
          name: 'dom',
          include: ['src/**/*.dom.test.tsx'],
          exclude: NEEDS_NEW_WINDOW,
          // As above: React, the editor and the core are loaded once, not for each of fifty files.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: { ...dom, name: 'dom alone', include: NEEDS_NEW_WINDOW },
      },
    ],
  },
});
