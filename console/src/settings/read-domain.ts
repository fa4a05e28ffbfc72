/** The domain in what a person typed or pasted: an address, a web address, or the domain itself; empty when there is none. */
export function readDomain(typed: string): string {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "");
  const domain = text.slice(text.lastIndexOf("@") + 1).split(/[/?#:]/)[0] ?? "";
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+[\p{L}\p{N}-]{2,}$/u.test(domain) ? domain : "";
}
