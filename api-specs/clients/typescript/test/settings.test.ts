import assert from "node:assert/strict";
import { test } from "node:test";
import { InstantlyClient } from "../../target/instantly/typescript/dist/index.js";
import { withoutPrefix } from "../../target/instantly/typescript/dist/runtime/base-url.js";

for (const [baseUrl, expected] of [
  ["https://host", "https://host"],
  ["https://host/", "https://host"],
  ["https://host:1/api/v2//", "https://host:1"],
  ["HTTP://host/base/api/v2", "HTTP://host/base"],
  ["https://host/api", "https://host/api"],
] as const) {
  test(`paths are appended to ${expected} if the base URL is ${baseUrl}`, () => {
    assert.equal(withoutPrefix(baseUrl, "/api/v2"), expected);
  });
}

for (const baseUrl of [
  "",
  "host",
  "/api/v2",
  "ftp://host",
  "https://",
  "https://host?x",
  "https://host#x",
  "http://a b",
]) {
  test(`'${baseUrl}' is refused as a base URL`, () => {
    assert.throws(() => new InstantlyClient({ baseUrl }), {
      name: "TypeError",
      message: `The base URL '${baseUrl}' is not a URL like https://host or https://host/path.`,
    });
  });
}

test("a timeout that cannot be kept is refused", () => {
  for (const timeoutMillis of [0, -1, Number.NaN, 2 ** 31]) {
    assert.throws(
      () => new InstantlyClient({ timeoutMillis }),
      /timeoutMillis must be positive, and at most 2147483647/,
    );
  }
});
