import assert from "node:assert/strict";
import { test } from "node:test";
import { type Colour, getSpecimen, putColours, SpecimenClient } from "../target/specimen/dist/index.js";
import { json, ScriptedServer } from "./scripted-server.js";

// Tests the templates with constructs that neither vendor's contract contains; see specimen.yaml.

const SPECIMEN =
  '{"kind":"specimen","colour":"red","rank":1,"parts":["b","a"],"aliases":["c"],"tags":[],"labels":null,' +
  '"marks":["striped","spotted"],"counts":{"z":1,"a":2},"size":"small","second_rank":null,"found_on":"2026-05-11",' +
  '"class":"x","alive":true,"new":[null]}';

async function kindOf(body: string): Promise<string> {
  return await ScriptedServer.with([json(200, body, { ETag: '"1"', Age: "7" })], async (server) => {
    const response = await getSpecimen(new SpecimenClient({ baseUrl: server.url }), { specimenId: 7 });
    if (response.kind === "Ok") {
      assert.deepEqual([response.eTag, response.age], ['"1"', 7]);
      const { size } = response.body;
      assert.equal(size, "small");
      // @ts-expect-error
      assert.notEqual(size === "medium", true);
    }
    return response.kind;
  });
}

test("a body with all properties is read", async () => {
  assert.equal(await kindOf(SPECIMEN), "Ok");
});

for (const [right, wrong] of [
  ['"kind":"specimen"', '"kind":1'],
  ['"colour":"red"', '"colour":null'],
  ['"rank":1', '"rank":"1"'],
  ['"parts":["b","a"]', '"parts":["b",1]'],
  ['"aliases":["c"]', '"aliases":{}'],
  ['"aliases":["c"],', ""],
  ['"counts":{"z":1,"a":2}', '"counts":{"z":"1"}'],
  ['"counts":{"z":1,"a":2}', '"counts":[]'],
  ['"second_rank":null', '"second_rank":[]'],
  ['"alive":true', '"alive":0'],
] as const) {
  test(`a body with ${wrong} instead of ${right} is undeclared`, async () => {
    assert.equal(await kindOf(SPECIMEN.replace(right, wrong)), "Undeclared");
  });
}

test("arrays in the query are repeated parameters", async () => {
  await ScriptedServer.with([json(418, "")], async (server) => {
    const client = new SpecimenClient({ baseUrl: server.url });

    const response = await getSpecimen(client, { specimenId: 7, colour: ["red", "a&b"] });

    assert.equal(server.requests[0]?.target, "/specimens/7?colour=red&colour=a%26b");
    assert.equal(response.kind, "Status418");
  });
});

test("a declared status can have no body", async () => {
  await ScriptedServer.with([json(304, "")], async (server) => {
    const response = await getSpecimen(new SpecimenClient({ baseUrl: server.url }), { specimenId: 7 });

    assert.equal(response.kind, "NotModified");
  });
});

test("bodies are arrays or missing", async () => {
  await ScriptedServer.with([json(204, "")], async (server) => {
    const client = new SpecimenClient({ baseUrl: server.url });
    const colours: Colour[] = ["red", "greenish blue"];

    assert.equal((await putColours(client, { specimenId: 7, body: colours })).kind, "NoContent");
    await putColours(client, { specimenId: 7 });
    // @ts-expect-error
    await putColours(client, { specimenId: 7, body: ["blue"] });

    const [first, second] = server.requests;
    assert.equal(first?.body, '["red","greenish blue"]');
    assert.equal(second?.body, "");
    assert.equal(second?.headers["content-type"], undefined);
  });
});

test("a contract without a server needs a base URL", () => {
  assert.throws(() => new SpecimenClient(), /^TypeError: The base URL '' is not a URL/);
});
