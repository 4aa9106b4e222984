import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    setupFiles: ['../src/testing/fixed-seed.ts'],
  },
});
