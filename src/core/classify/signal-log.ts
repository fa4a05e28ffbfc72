import { placeInWhole, type Repeat } from "./collapse-repeats.ts";

/** More signals than this are not kept: a reader then looks for itself. */
const mostKept = 4_096;

/**
 * Where the literals that a reader of whole texts asked for stand. The scan meets them on its way with the anchors of
 * detectors, so that the reader need not pass over the text again. In about the order of the text.
 */
export class SignalLog {
  /** Per signal met: its number among those the reader asked for, and its place in the whole text. */
  ids = new Uint16Array(64);
  places = new Float64Array(64);
  count = 0;
  /** More were met than are kept. */
  isFull = false;
  readonly #most: number;
  #base = 0;
  #repeats: readonly Repeat[] = [];
  #passed = 0;

  constructor(most = mostKept) {
    this.#most = most;
  }

  /** Before a scan: its text begins at `base` of the whole one and leaves out repetitions. */
  begin(base: number, repeats: readonly Repeat[]): void {
    this.#base = base;
    this.#repeats = repeats;
  }

  /** After a scan: up to `end` of the whole text everything was met. What is scanned again is not noted again. */
  finish(end: number): void {
    this.#passed = end;
  }

  /** Notes a signal that stands from `at` to `end` of the scanned text. */
  add(id: number, at: number, end: number): void {
    const isPlain = this.#repeats.length === 0;
    if (isPlain && this.#base + end <= this.#passed) return;
    if (this.count === this.#most) {
      this.isFull = true;
      return;
    }
    if (this.count === this.ids.length) this.#grow();
    this.ids[this.count] = id;
    this.places[this.count] = this.#base + (isPlain ? at : placeInWhole(this.#repeats, at));
    this.count += 1;
  }

  #grow(): void {
    const ids = new Uint16Array(this.ids.length * 4);
    const places = new Float64Array(this.places.length * 4);
    ids.set(this.ids);
    places.set(this.places);
    this.ids = ids;
    this.places = places;
  }
}
