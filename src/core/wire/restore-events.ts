import { makeRestorer } from "../redact/restorer.ts";
import type { Restorer } from "../redact/restorer.ts";
import { holdsJson, mayHoldPlaceholder, restoreJson } from "./restore-json.ts";
import type { Frame } from "./sse-framer.ts";
import { unquote, walkJson } from "./walk-json.ts";

/** A string of an event that goes on in later events. */
export interface StreamedString {
  /** Keys and list places joined by dots. */
  readonly path: string;
  /** Names the stream it belongs to. */
  readonly channel: string;
  /** The stream is JSON (arguments of a tool). */
  readonly isJson: boolean;
}

/** What a provider says of one event. */
export interface EventReading {
  readonly streams: readonly StreamedString[];
  /** Beginnings of names of the channels that end with this event; an empty one ends all. */
  readonly ends: readonly string[];
  /** Whether the string at a path must stay as it is. */
  isKept(path: string): boolean;
}

interface Channel {
  readonly restorer: Restorer;
  last: { readonly event: QueuedEvent; readonly path: string } | null;
}

interface QueuedEvent {
  readonly frame: Frame;
  readonly kept: (path: string) => boolean;
  /** New texts of streamed strings by path. */
  readonly texts: Map<string, string>;
  readonly before: Map<string, string>;
  waitsFor: Channel | null;
}

const longestQueue = 2_000;

/**
 * Puts values back into a stream of events. A placeholder cut over events comes out whole in the event that ends it; an
 * event with the beginning of one waits for the next of its channel, in order. Events without placeholders come out as they came.
 */
export function makeEventRestorer(map: ReadonlyMap<string, string>, read: (data: unknown) => EventReading) {
  const channels = new Map<string, Channel>();
  const queue: QueuedEvent[] = [];
  const flush = (isEnd: boolean): string => {
    let out = "";
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      if (!isEnd && first.waitsFor !== null) break;
      out += writeEvent(first, map);
      queue.shift();
    }
    return out;
  };
  const end = (beginnings: readonly string[]): void => {
    for (const [name, channel] of channels) {
      if (!beginnings.some((one) => name.startsWith(one))) continue;
      closeChannel(channel);
      channels.delete(name);
    }
  };
  return {
    push(frame: Frame): string {
      const reading = readData(frame.data, read);
      const event: QueuedEvent = { frame, kept: reading?.isKept ?? (() => false), texts: new Map(), before: new Map(), waitsFor: null };
      if (reading !== null && reading.streams.length > 0) takeStreams(event, reading.streams, channels, map);
      end(reading === null && frame.data !== "" ? [""] : (reading?.ends ?? []));
      queue.push(event);
      if (queue.length > longestQueue) end([""]);
      return flush(false);
    },
    close(): string {
      end([""]);
      return flush(true);
    },
  };
}

function readData(data: string, read: (data: unknown) => EventReading): EventReading | null {
  try {
    const value: unknown = JSON.parse(data);
    return read(value);
  } catch {
    return null;
  }
}

function takeStreams(
  event: QueuedEvent,
  streams: readonly StreamedString[],
  channels: Map<string, Channel>,
  map: ReadonlyMap<string, string>,
): void {
  const wanted = new Map(streams.map((one) => [one.path, one]));
  walkJson(event.frame.data, (kind, start, end, path) => {
    const stream = kind === "string" ? wanted.get(path.join(".")) : undefined;
    if (stream === undefined) return;
    const value = unquote(event.frame.data, start, end);
    const channel = openChannel(channels, stream, value, map);
    if (channel === null) return void event.before.set(stream.path, value);
    if (channel.last !== null && channel.last.event.waitsFor === channel) channel.last.event.waitsFor = null;
    event.before.set(stream.path, value);
    event.texts.set(stream.path, channel.restorer.push(value));
    channel.last = { event, path: stream.path };
    if (channel.restorer.waits()) event.waitsFor = channel;
  });
}

// Whether a stream is JSON shows in its first sign that is no space.
function openChannel(
  channels: Map<string, Channel>,
  { channel: name, isJson }: StreamedString,
  value: string,
  map: ReadonlyMap<string, string>,
): Channel | null {
  const known = channels.get(name);
  if (known !== undefined) return known;
  if (!isJson && value.trim() === "") return null;
  const made: Channel = { restorer: makeRestorer(map, { inJson: isJson || holdsJson(value) }), last: null };
  channels.set(name, made);
  return made;
}

function closeChannel(channel: Channel): void {
  const { last, restorer } = channel;
  const rest = restorer.close();
  if (last === null) return;
  if (last.event.waitsFor === channel) last.event.waitsFor = null;
  last.event.texts.set(last.path, (last.event.texts.get(last.path) ?? "") + rest);
}

function writeEvent({ frame, texts, before, kept }: QueuedEvent, map: ReadonlyMap<string, string>): string {
  const isChanged = [...texts].some(([path, text]) => text !== before.get(path));
  if (!isChanged && !mayHoldPlaceholder(frame.data)) return frame.raw;
  const isSettled = (path: string): boolean => before.has(path) || kept(path);
  const put = isChanged ? putTexts(frame.data, texts, before) : frame.data;
  const restored = restoreJson(put, map, isSettled);
  return restored === frame.data ? frame.raw : frame.withData(restored);
}

function putTexts(data: string, texts: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let at = 0;
  walkJson(data, (kind, start, end, path) => {
    const name = kind === "string" ? path.join(".") : "";
    const text = kind === "string" ? texts.get(name) : undefined;
    if (text === undefined || text === before.get(name)) return;
    pieces.push(data.slice(at, start), JSON.stringify(text));
    at = end;
  });
  pieces.push(data.slice(at));
  return pieces.join("");
}
