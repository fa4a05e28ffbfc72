import type { Reminder } from "./list-reminders.ts";

/**
 * Reminders as an iCalendar feed of all-day events (RFC 5545): CRLF, lines folded at 75 octets, text escaped, one stable
 * UID each. `at` in ISO time in UTC.
 */
export function writeCalendar(reminders: readonly Reminder[], at: string): string {
  const stamp = at.replaceAll(/[-:]|\.\d+/g, "");
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plimsoll//Due//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Plimsoll: due"],
    ...reminders.flatMap((one) => writeEvent(one, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(foldLine).join("\r\n")}\r\n`;
}

function writeEvent({ id, at, text, owner, kind }: Reminder, stamp: string): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(id)}@plimsoll`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${at.replaceAll("-", "")}`,
    `SUMMARY:${escapeText(text)}`,
    ...(owner === "" ? [] : [`DESCRIPTION:${escapeText(`Owner: ${owner}`)}`]),
    `CATEGORIES:${kind}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

// RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks; other controls may not stand in a value.
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, "");
}

const widest = 75;

/** A content line in pieces of at most 75 octets, each further one led by a blank (RFC 5545, 3.1). No character is cut. */
function foldLine(line: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (size + octets > widest) {
      pieces.push(piece);
      piece = " ";
      size = 1;
    }
    piece += character;
    size += octets;
  }
  return [...pieces, piece];
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
