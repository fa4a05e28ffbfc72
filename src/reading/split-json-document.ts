import { unwrapJson } from "../core/discover/exports/unwrap-json.ts";
import { parseJson } from "./parse-json-prefix.ts";
import type { ValueHandlers } from "./split-json-lines.ts";
import type { LineSplitter } from "./split-lines.ts";

/** A single value longer than this is left out and named. */
const longestValue = 8 << 20;
const keyLength = 120;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * A JSON document of any length, item by item, in bounded memory: items of an array at the top; of an object at the top
 * the items of the lists named in `items`, or the object itself when it has none of them; several documents one after
 * another. An item that does not parse is named; a document that ends early is named and what came before is kept.
 */
export function splitJsonDocument(items: readonly string[], handlers: ValueHandlers): LineSplitter {
  const document = new JsonDocument(items, handlers);
  return { push: (text) => document.scan(text), end: () => document.end() };
}

class JsonDocument {
  readonly #items: readonly string[];
  readonly #handlers: ValueHandlers;
  #depth = 0;
  /** Depth at which values are items: 0 for documents of their own, 1 in a top array, 2 in a named list. */
  #level = 0;
  #isInString = false;
  #isEscaped = false;
  /** After a named list: the rest of its object says nothing. */
  #isSkipping = false;
  #isTooLong = false;
  #held = "";
  #number = 0;

  constructor(items: readonly string[], handlers: ValueHandlers) {
    this.#items = items;
    this.#handlers = handlers;
  }

  scan(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#isInString) this.#stepInString(code);
      else if (code === quote) this.#isInString = true;
      else if (code === openBrace || code === openBracket) start = this.#open(text, start, at, code);
      else if (code === closeBrace || code === closeBracket) start = this.#close(text, start, at);
      else if (code === comma && this.#depth === this.#level && this.#level > 0) {
        this.#finish(text.slice(start, at));
        start = at + 1;
      }
    }
    this.#keep(text.slice(start));
  }

  end(): void {
    const isRest = this.#held.trim() !== "";
    if (this.#depth > 0)
      (this.#handlers.cut ?? this.#handlers.bad)(this.#number + 1, "the file ends in the middle of a value; what came before was read");
    else if (isRest) this.#handlers.bad(this.#number + 1, "the rest of the file is no JSON");
  }

  #stepInString(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === backslash) this.#isEscaped = true;
    else if (code === quote) this.#isInString = false;
  }

  #open(text: string, start: number, at: number, code: number): number {
    const isTopArray = this.#depth === 0 && code === openBracket;
    const isList = code === openBracket && !isTopArray && this.#startsList(this.#held + text.slice(start, at));
    this.#depth++;
    if (!isTopArray && !isList) return start;
    this.#level = this.#depth;
    this.#isSkipping = false;
    this.#held = "";
    return at + 1;
  }

  #startsList(before: string): boolean {
    if (this.#depth !== 1 || this.#level !== 0) return false;
    const key = /"([^"\\]{1,100})"\s*:\s*$/.exec(before.slice(-keyLength))?.[1];
    return key !== undefined && this.#items.includes(key);
  }

  #close(text: string, start: number, at: number): number {
    const isListEnd = this.#depth === this.#level && this.#level > 0;
    if (isListEnd) this.#finish(text.slice(start, at));
    this.#depth = Math.max(0, this.#depth - 1);
    if (isListEnd) {
      this.#level = 0;
      this.#isSkipping = this.#depth > 0;
      return at + 1;
    }
    if (this.#depth > 0) return start;
    if (this.#isSkipping) this.#held = "";
    else this.#finish(text.slice(start, at + 1));
    this.#isSkipping = false;
    return at + 1;
  }

  #keep(text: string): void {
    this.#held = this.#isSkipping ? (this.#held + text).slice(-keyLength) : this.#held + text;
    if (this.#held.length <= longestValue) return;
    this.#isTooLong = true;
    this.#held = "";
  }

  #finish(text: string): void {
    const source = this.#held + text;
    this.#held = "";
    const isTooLong = this.#isTooLong;
    this.#isTooLong = false;
    if (!isTooLong && source.trim() === "") return;
    this.#number++;
    const value = isTooLong ? undefined : parseJson(source);
    if (isTooLong) this.#handlers.bad(this.#number, "the value is longer than 8 MiB; it was left out");
    else if (value === undefined) this.#handlers.bad(this.#number, "the value is no whole JSON");
    else for (const one of unwrapJson(value, this.#level === 2 ? [] : this.#items)) this.#handlers.value(one, this.#number);
  }
}
