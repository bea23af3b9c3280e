/**
 * Returns the URL to which the paths of a contract are appended.
 *
 * @param prefix the beginning of all paths in the contract; it may be part of the URL
 * @throws TypeError if the text is not an absolute URL with the scheme http or https
 */
export function withoutPrefix(baseUrl: string, prefix: string): string {
  if (!/^https?:\/\/[^/?#]+[^?#]*$/i.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new TypeError(`The base URL '${baseUrl}' is not a URL like https://host or https://host/path.`);
  }
  const url = baseUrl.replace(/\/+$/, "");
  return url.endsWith(prefix) ? url.slice(0, url.length - prefix.length) : url;
}
