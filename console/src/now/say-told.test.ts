import assert from "node:assert/strict";
import { test } from "node:test";
import { sayTold } from "./say-told.ts";

test("telling names the new row, or says where it went", () => {
  assert.equal(sayTold("chatgpt", ["ChatGPT"]), "Kept. New in the register: ChatGPT.");
  assert.match(sayTold("Quill Buddy", []), /^Kept: Quill Buddy\. /);
});
