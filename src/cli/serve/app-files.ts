import { openAppFolder, type AppFile, type AppFolder } from '../../../scripts/app-folder.ts';

/** A service worker would stay in the browser, and answer whatever runs on this port next. */
const isServiceWorker = (path: string): boolean =>
  /^\/(?:.*\/)?(?:sw|workbox-[\w-]+|registerSW)\.js(?:\.map)?$/.test(path);

/**
 * The files of the built app, for pages over what the command line serves.
 *
 * @param folder of the built app
 * @param host what the pages ask for their files, as `data-host` of their element
 */
export function readAppFiles(folder: string, host: string): AppFolder {
  const app = openAppFolder(folder, "'none'");
  return (path) => {
    const file = isServiceWorker(path) ? null : app(path);
    return file?.name.endsWith('.html') ? servedBy(host, file) : file;
  };
}

const servedBy = (host: string, { body, ...page }: AppFile): AppFile => ({
  ...page,
  body: Buffer.from(body.toString('utf8').replace('<html', `<html data-host="${host}"`)),
});
