/** A map that forgets what was used longest ago; it holds between `half` and twice as many. Reading costs no rearranging. */
export class RecentMap<Value> {
  readonly #half: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(half: number) {
    this.#half = half;
  }

  get(key: string): Value | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    this.#young.set(key, value);
    if (this.#young.size < this.#half) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  get isEmpty(): boolean {
    return this.#young.size === 0 && this.#old.size === 0;
  }
}
