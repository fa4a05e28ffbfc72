/** True for the data types that are private keys. */
export function isKeyType(type: string): boolean {
  return type.endsWith("private-key") || type === "putty-key" || type === "age" || type === "jwk";
}
