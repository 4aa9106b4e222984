/** What is wrong with a request as people write it, as a sentence; null where it can be sent. */
export function requestFault(text: string): string | null {
  const [, url] = /^(?:[A-Za-z]+\s+)?(\S+)$/.exec(text.trim()) ?? [];
  if (url === undefined) return 'Write an address, such as https://shop.example.com/cart.';
  if (!/^[a-z]+:\/\//i.test(url)) return 'Begin the address with http:// or https://.';
  return URL.canParse(url) ? null : 'This is not an address.';
}
