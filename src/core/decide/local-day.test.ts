import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays, localDay } from "./local-day.ts";

describe("localDay", () => {
  it("is the day of the time zone", () => {
    const at = Date.parse("2026-11-24T23:30:00Z");
    assert.deepEqual(
      ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Chatham"].map((zone) => localDay(at, zone)),
      ["2026-11-24", "2026-11-25", "2026-11-24", "2026-11-25"],
    );
  });

  it("counts an unknown time zone as UTC", () => {
    assert.equal(localDay(Date.parse("2026-11-24T23:30:00Z"), "Nowhere/Land"), "2026-11-24");
  });

  it("answers the same when kept as when made new", () => {
    const zones = fc.constantFrom("UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca");
    fc.assert(
      fc.property(fc.integer({ min: Date.parse("2020-01-01"), max: Date.parse("2040-01-01") }), zones, (at, timeZone) => {
        localDay(at - (at % 900_000), timeZone);
        const fresh = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
        assert.equal(localDay(at, timeZone), fresh);
      }),
      { numRuns: 500 },
    );
  });
});

describe("addDays", () => {
  it("counts by the calendar", () => {
    assert.deepEqual(
      [addDays("2026-12-25", 14), addDays("2028-02-28", 1), addDays("2026-03-01", -1)],
      ["2027-01-08", "2028-02-29", "2026-02-28"],
    );
  });
});
