/** A number with its noun: "1 person", "3 people"; thousands apart. `many` left out, an s is added. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
