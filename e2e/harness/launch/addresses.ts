/**
 * Chromium does not know the program's own scheme, so `app://bundle/x` is shown to it as `https://bundle.app.standin/x`
 * and turned back before the program sees it.
 */
const WEB_SCHEMES = new Set(['http', 'https', 'file', 'data', 'about', 'blob']);

export function toPageAddress(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/]+)(.*)$/i.exec(address);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  return match === null || WEB_SCHEMES.has(scheme.toLowerCase()) ? address : `https://${host}.${scheme}.standin${rest}`;
}

export function toAppAddress(address: string): string {
  return address.replace(/^(blob:)?https:\/\/([^/]+)\.([^./]+)\.standin(?=\/|$)/, '$1$3://$2');
}
