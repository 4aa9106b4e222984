import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // What goes by timers a busy machine delays. What is broken fails each time.
    retry: process.env['CI'] ? 2 : 0,
    restoreMocks: true,
    setupFiles: ['../src/testing/fixed-seed.ts'],
  },
});
