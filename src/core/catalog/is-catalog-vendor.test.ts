import assert from "node:assert/strict";
import { test } from "node:test";
import { vendorSchema } from "./catalog-schema.ts";
import { isCatalogSources, isCatalogVendor } from "./is-catalog-vendor.ts";
import { madeVendor } from "./fixtures/made-vendor.ts";

type Path = readonly (string | number)[];

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

/** Every path of a value, outermost first. */
function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (!isObject(value)) return;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) yield* pathsOf(value[key], [...path, key]);
}

function changed(path: Path, change: (parent: Record<string | number, unknown>, key: string | number) => void): unknown {
  const copy: unknown = structuredClone(madeVendor);
  let parent: unknown = copy;
  for (const key of path.slice(0, -1)) parent = isObject(parent) ? parent[key] : undefined;
  const last = path.at(-1);
  if (isObject(parent) && last !== undefined) change(parent, last);
  return copy;
}

const optional = /(^|\.)(legalEntity|country|seen|note|until|retention|plan|weak|mixedUse|accountFiles|adminPages|embeddedIn)$/;

test("the quick look and the schema agree on a full vendor", () => {
  assert.ok(isCatalogVendor(madeVendor));
  assert.ok(vendorSchema.safeParse(madeVendor).success);
});

test("a missing field is noticed wherever the schema demands it", () => {
  for (const path of pathsOf(madeVendor)) {
    if (typeof path.at(-1) === "number") continue;
    const broken = changed(path, (parent, key) => Reflect.deleteProperty(parent, key));
    const place = path.join(".");
    if (optional.test(place)) assert.ok(isCatalogVendor(broken), place);
    else if (!/retention\.days|accountFiles\.\d+\.source/.test(place)) assert.ok(!isCatalogVendor(broken), place);
  }
});

test("a value of another type is noticed wherever the product would read it", () => {
  for (const path of pathsOf(madeVendor)) {
    const place = path.join(".");
    if (/note$|retention\.days|accountFiles\.\d+\.source|\.value$/.test(place)) continue;
    const broken = changed(path, (parent, key) => {
      parent[key] = { strange: true };
    });
    assert.ok(!isCatalogVendor(broken), place);
    assert.ok(!vendorSchema.safeParse(broken).success, place);
  }
});

test("nothing but a vendor passes", () => {
  for (const value of [null, undefined, 1, "x", [], {}, [madeVendor], { ...madeVendor, tools: null }]) assert.ok(!isCatalogVendor(value));
});

test("sources are a list of named sources", () => {
  assert.ok(isCatalogSources([{ id: "page", title: "A page", url: null, kind: "page", read: null }]));
  for (const value of [null, {}, [{}], [{ id: "page", title: "", kind: "x" }], ["page"]]) assert.ok(!isCatalogSources(value));
});
