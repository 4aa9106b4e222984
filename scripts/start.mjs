// Builds the app, serves it on a free local port and opens the browser.
import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview({
  preview: { port: 4173, strictPort: false, open: !process.env['CI'] },
});
const [url] = server.resolvedUrls?.local ?? [];
console.log(`\nGatehouse runs at ${url}\nPress Ctrl+C to stop.`);
