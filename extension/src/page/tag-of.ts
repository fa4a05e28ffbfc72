const describe = Object.prototype.toString;

/** The kind of a value, also of one from another frame, where `instanceof` says no. */
export function tagOf(value: unknown): string {
  return describe.call(value).slice(8, -1);
}

/** A body that can be copied as it stands; streams are none. */
export function isPlainBody(value: unknown): value is Exclude<BodyInit, ReadableStream> {
  const tag = tagOf(value);
  return tag === "String" || isBlob(value) || isForm(value) || isParams(value) || tag === "ArrayBuffer" || ArrayBuffer.isView(value);
}

export function isBlob(value: unknown): value is Blob {
  const tag = tagOf(value);
  return tag === "Blob" || tag === "File";
}

export function isForm(value: unknown): value is FormData {
  return tagOf(value) === "FormData";
}

export function isParams(value: unknown): value is URLSearchParams {
  return tagOf(value) === "URLSearchParams";
}

export function isRequest(value: unknown): value is Request {
  return tagOf(value) === "Request";
}
