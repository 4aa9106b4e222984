import { defineConfig } from '@playwright/test';
import { featuresOff } from './scripts/features-off.ts';

const port = Number(process.env['GATEHOUSE_PORT'] ?? 4178);

/** The browser tests run against the built app, as users get it. `scripts/with-chromium.mjs` says which Chromium. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/browser-tests.json' }]],
  use: {
    actionTimeout: 15_000,
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    // Nothing that is looked for is still on its way.
    contextOptions: { reducedMotion: 'reduce' },
    // It stores the whole application in the profile of each test. The tests of what it does allow it.
    serviceWorkers: 'block',
    // A third of the time of all tests goes into recording them: where there is a second try, that one is recorded.
    trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        featuresOff,
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env['CI'],
  },
});
