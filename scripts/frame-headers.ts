/**
 * The headers that say which pages may show a file in a frame: any page embed.html, and none the rest.
 * @param url of the request, with or without a query
 */
export const frameHeaders = (url: string): Readonly<Record<string, string>> =>
  /^[^?#]*\/embed\.html(?:[?#]|$)/.test(url)
    ? { 'Content-Security-Policy': 'frame-ancestors *' }
    : { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };
