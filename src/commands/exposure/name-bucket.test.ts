import assert from "node:assert/strict";
import { test } from "node:test";
import { nameBucket } from "./name-bucket.ts";

test("a bucket is named by its configuration, not by the id it was given", () => {
  assert.equal(nameBucket({ id: "case 1", provider: "s3", config: { bucket: "shop-files" } }), "shop-files");
  assert.equal(nameBucket({ account: "shop", container: "$web" }), "shop/$web");
  for (const value of [null, 1, {}, { config: { bucket: 1 } }, { url: "https://x.test" }]) assert.equal(nameBucket(value), null);
});
