/** True for a URL of PostgreSQL; the catalog's other engine is SQLite. */
export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url);
}

/** A database URL as messages may show it: without password and options. */
export function shownUrl(url: string): string {
  if (!isPostgresUrl(url)) return url;
  const { username, host, pathname } = new URL(url);
  return `postgres://${username && `${username}@`}${host}${pathname}`;
}
