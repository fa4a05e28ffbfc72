import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explainExposure } from "./explain-exposure.ts";

const judged = { provider: "s3", name: "shop", get: "no", list: "no", put: "no", latent: false, reasons: [] } as const;

describe("explainExposure", () => {
  it("says what is open first, with the commands that shut it", () => {
    const open = explainExposure({ ...judged, get: "yes", list: "yes" });
    assert.match(open.meaning, /^Everybody can list .*Everybody can read its files\.$/);
    assert.match(open.fix[0] ?? "", /^aws s3api put-public-access-block --bucket shop /);
    assert.match(explainExposure({ ...judged, put: "yes" }).meaning, /^Everybody can write/);
    assert.deepEqual(
      explainExposure({ ...judged, provider: "r2", get: "yes", reasons: ["r2.dev pub-1.r2.dev", "custom domain cdn.shop.net"] }).fix,
      ["npx wrangler r2 bucket dev-url disable shop", "npx wrangler r2 bucket domain remove shop --domain cdn.shop.net"],
    );
    assert.match(explainExposure({ ...judged, provider: "azure", name: "acct/$web", get: "yes" }).fix.join(), /--static-website false/);
    assert.match(
      explainExposure({ ...judged, provider: "azure", name: "acct/pics", get: "yes" }).fix.join(),
      /--name pics --public-access off/,
    );
    assert.match(explainExposure({ ...judged, provider: "gcs", get: "yes" }).fix.join(), /gs:\/\/shop --public-access-prevention/);
  });

  it("tells unknown from shut, and shut from shut by one switch", () => {
    const unknown = explainExposure({ ...judged, list: "unknown" });
    assert.deepEqual(unknown.fix, ["plimsoll exposure read s3 shop"]);
    assert.match(unknown.meaning, /not the same as shut/);
    assert.match(explainExposure({ ...judged, latent: true }).meaning, /One switch alone/);
    assert.ok(explainExposure({ ...judged, latent: true }).fix.length > 0);
    assert.deepEqual(explainExposure(judged).fix, []);
  });

  it("puts no foreign text into a command", () => {
    for (const name of ["$(rm -rf ~)", "a; ls", "a b", "../x", "A\u001b[2J"]) {
      const { fix } = explainExposure({ ...judged, name, get: "yes" });
      assert.ok(fix.length > 0 && fix.every((line) => line.includes("NAME") && !line.includes(name)), name);
    }
  });
});
