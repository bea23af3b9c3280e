import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { StandIn } from "./stand-in.js";

const TARGET = fileURLToPath(new URL("../../target", import.meta.url));
const COMPILER = fileURLToPath(new URL("../node_modules/.bin/tsc", import.meta.url));
const NODE_TYPES = fileURLToPath(new URL("../node_modules/@types", import.meta.url));
const STRICT = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--module", "nodenext"];

const VENDORS = [
  { vendor: "instantly", client: "InstantlyClient", operation: "patchWorkspace" },
  { vendor: "well", client: "WellClient", operation: "updateWorkspace" },
];

/** Packs the package of a vendor, and installs it in an empty folder. */
function installed(vendor: string): string {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  const pack = ["pack", join(TARGET, vendor, "typescript"), "--silent", "--pack-destination", folder];
  const archive = execFileSync("npm", pack, { encoding: "utf8" }).trim();
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--silent", join(folder, archive)], { cwd: folder });
  return folder;
}

for (const { vendor, client, operation } of VENDORS) {
  test(`the example of ${vendor} runs with the package, installed in an empty folder`, async () => {
    const folder = installed(vendor);
    const modules = join(folder, "node_modules", `understudy-${vendor}-client`);
    const example = /^```typescript\n(.*?)^```/ms.exec(readFileSync(join(modules, "README.md"), "utf8"))?.[1] ?? "";
    writeFileSync(join(folder, "example.ts"), example);

    execFileSync(COMPILER, [...STRICT, "--types", "node", "--typeRoots", NODE_TYPES, "example.ts"], { cwd: folder });
    const server = await StandIn.start();
    const output = execFileSync("node", ["example.js", server.url, `${vendor}-demo`], {
      cwd: folder,
      encoding: "utf8",
    });
    await server.close();

    assert.equal(output, "Renamed to New name\n");
    assert.deepEqual(readdirSync(modules).sort(), ["LICENSE", "README.md", "dist", "package.json"]);
  });

  test(`one operation of ${vendor}, bundled, minified and compressed, is at most 3 kB`, async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { ${client}, ${operation} } from "./dist/index.js"`,
        resolveDir: join(TARGET, vendor, "typescript"),
      },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });

    const [bundle] = outputFiles;
    assert.ok(bundle && gzipSync(bundle.contents, { level: 9 }).length <= 3000);
  });

  test(`the sources of ${vendor} are the same when they are generated again`, () => {
    const sources = (folder: string) =>
      ["package.json", ...["index", "client", "models", "checks", "operations"].map((name) => `src/${name}.ts`)].map(
        (file) => readFileSync(join(folder, file), "utf8"),
      );

    assert.deepEqual(
      sources(join(TARGET, vendor, "typescript")),
      sources(join(TARGET, "../typescript/target/again", vendor)),
    );
  });
}
