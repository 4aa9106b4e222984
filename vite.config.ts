import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunks } from './scripts/chunks.ts';
import { embedPage } from './scripts/embed-page-plugin.ts';
import { sendHeaders } from './scripts/headers-plugin.ts';
import { completePage } from './scripts/page-plugin.ts';
import { compileTexts } from './scripts/texts-plugin.ts';

export default defineConfig({
  // Relative, so that the build works from any sub-path.
  base: './',
  plugins: [
    react(),
    compileTexts(),
    completePage(),
    embedPage(),
    sendHeaders(process.env['GATEHOUSE_FRAMED_BY'] ?? '*'),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Gatehouse',
        short_name: 'Gatehouse',
        description: 'A workbench for Kubernetes traffic.',
        display: 'standalone',
        start_url: './',
        background_color: '#101216',
        theme_color: '#101216',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,ttf,yaml,json}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        navigateFallback: 'index.html',
        // A frame that is not found stays that: the application does not open in frames.
        navigateFallbackDenylist: [/\/embed(\.html)?$/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 4000,
    sourcemap: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
