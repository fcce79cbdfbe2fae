/** Sites whose pages may be opened in the person's browser: where the catalog's and rules' sources live. */
export const EXTERNAL_SITES: readonly string[] = [
  'nvidia.com',
  'opencompute.org',
  'ashrae.org',
  'netboxlabs.com',
  'github.com',
  'vertiv.com',
  'se.com',
  'eaton.com',
  'dell.com',
  'hpe.com',
  'supermicro.com',
  'lenovo.com',
];

/**
 * The address in normal form if it may be opened: `https:`, no user name or password, standard port, and the host is
 * one of `EXTERNAL_SITES` or below one of them. Null otherwise.
 */
export function allowedExternalUrl(address: string): string | null {
  const match = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/[^\s\\]*)?$/i.exec(address);
  const host = match?.[1]?.toLowerCase();
  if (host === undefined) return null;
  const isAllowed = EXTERNAL_SITES.some((site) => host === site || host.endsWith(`.${site}`));
  return isAllowed ? `https://${host}${match?.[2] ?? '/'}` : null;
}
