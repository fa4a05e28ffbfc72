import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findHome } from "./find-home.ts";
import { takeGlobalOptions } from "./global-options.ts";

describe("global options", () => {
  it("are taken out wherever they stand", () => {
    assert.deepEqual(takeGlobalOptions(["--home", "/h", "ask", "--tool", "x", "--database=postgres://a"]), {
      home: "/h",
      database: "postgres://a",
      rest: ["ask", "--tool", "x"],
    });
    assert.deepEqual(takeGlobalOptions(["classify", "-"]), { rest: ["classify", "-"] });
  });

  it("are left alone after --", () => {
    assert.deepEqual(takeGlobalOptions(["classify", "--", "--home", "x"]), { rest: ["classify", "--", "--home", "x"] });
  });

  it("are refused without a value", () => {
    assert.throws(() => takeGlobalOptions(["ask", "--home"]), { code: "bad-input", message: /--home DIR/ });
    assert.throws(() => takeGlobalOptions(["--database="]), { code: "bad-input" });
  });
});

describe("home folder", () => {
  const env = { HOME: "/u/ana" };
  it("is the one named, else PLIMSOLL_HOME, else the platform's", () => {
    assert.equal(findHome("here", { PLIMSOLL_HOME: "/other" }, "linux", "/cwd"), "/cwd/here");
    assert.equal(findHome(undefined, { PLIMSOLL_HOME: "/other" }, "linux", "/cwd"), "/other");
    assert.equal(findHome(undefined, env, "linux", "/cwd"), "/u/ana/.local/share/plimsoll");
    assert.equal(findHome(undefined, { ...env, XDG_DATA_HOME: "/x" }, "linux", "/cwd"), "/x/plimsoll");
    assert.equal(findHome(undefined, env, "darwin", "/cwd"), "/u/ana/Library/Application Support/plimsoll");
  });
});
