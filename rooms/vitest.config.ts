import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    restoreMocks: true,
    setupFiles: ['../src/testing/fixed-seed.ts'],
  },
});
