import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buckets } from "../../plugins/buckets/registry.gen.ts";
import { checkConfiguration } from "./check-configuration.ts";

const now = new Date("2026-11-24T12:00:00Z");
const config = { managedDomain: { enabled: true, domain: "pub-1.r2.dev" }, customDomains: [] };

describe("check a storage configuration", () => {
  it("takes the provider by name, wrapped or not, and keeps the caller's id", () => {
    assert.equal(checkConfiguration({ id: 7, provider: "R2", config }, buckets, now).id, 7);
    assert.equal(checkConfiguration({ provider: "r2", ...config }, buckets, now).anonymousGet, "yes");
  });

  it("recognises a bare configuration by its fields", () => {
    assert.equal(checkConfiguration(config, buckets, now).provider, "r2");
    assert.equal(checkConfiguration({ iamConfiguration: {}, bindings: [] }, buckets, now).provider, "gcs");
  });

  it("refuses what is no configuration, naming what it knows", () => {
    for (const bad of [null, [], "x", 5, {}, { provider: "minio", config: {} }])
      assert.throws(() => checkConfiguration(bad, buckets, now), { code: "bad-input", message: /expected/ });
    assert.throws(() => checkConfiguration({ provider: "minio" }, buckets, now), { message: /azure, gcs, r2, s3/ });
  });
});
