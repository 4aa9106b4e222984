import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Nothing foreign is loaded and nothing is evaluated; Monaco and React Flow set style attributes, hence the one exception. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  // A base of its own origin is what pictures of the canvas resolve their fonts with.
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

/** The built page carries its policy with it: static hosts set no headers. The dev server needs inline scripts, so only there it is left out. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  // Relative, so that the build works from any sub-path.
  base: './',
  plugins: [
    react(),
    contentSecurityPolicy,
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
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 4000,
    sourcemap: false,
    // What the first screen needs is one script and one style sheet: nothing waits for a chain of small ones.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
