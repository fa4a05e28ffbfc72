import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

const mark = Buffer.from("plimsoll-backup-1\n");
const saltLength = 16;
const prefixLength = 7;
const tagLength = 16;
const pieceLength = 64 * 1024;
/** scrypt as RFC 7914 has it: 64 MB and about a fifth of a second per try. */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

/**
 * Seals a stream under a passphrase: pieces of 64 kB, each AES-256-GCM with a nonce of random prefix, counter and a last byte
 * that marks the end (the STREAM construction), so that no piece can be changed, moved or left out. Yields the file's bytes.
 */
export async function* sealStream(pieces: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const head = Buffer.concat([mark, randomBytes(saltLength), randomBytes(prefixLength)]);
  const key = await deriveKey(passphrase, head);
  yield head;
  let counter = 0;
  let kept: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    kept = Buffer.concat([kept, piece]);
    while (kept.length > pieceLength) {
      yield sealPiece(kept.subarray(0, pieceLength), key, head, counter, false);
      counter += 1;
      kept = kept.subarray(pieceLength);
    }
  }
  yield sealPiece(kept, key, head, counter, true);
}

/** Opens what `sealStream` made. Throws `unreadable` for another passphrase, and for a file that was changed, cut or lengthened. */
export async function* openSealed(pieces: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const headLength = mark.length + saltLength + prefixLength;
  const sealedLength = pieceLength + tagLength;
  let kept: Buffer = Buffer.alloc(0);
  let head: Buffer | undefined;
  let key: Buffer | undefined;
  let counter = 0;
  for await (const piece of pieces) {
    kept = Buffer.concat([kept, piece]);
    if (head === undefined && kept.length >= headLength) {
      head = Buffer.from(kept.subarray(0, headLength));
      if (!head.subarray(0, mark.length).equals(mark)) throw notOurs();
      key = await deriveKey(passphrase, head);
      kept = kept.subarray(headLength);
    }
    if (head === undefined || key === undefined) continue;
    while (kept.length > sealedLength) {
      yield openPiece(kept.subarray(0, sealedLength), key, head, counter, false);
      counter += 1;
      kept = kept.subarray(sealedLength);
    }
  }
  if (head === undefined || key === undefined) throw notOurs();
  yield openPiece(kept, key, head, counter, true);
}

function sealPiece(plain: Buffer, key: Buffer, head: Buffer, counter: number, isLast: boolean): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(head, counter, isLast));
  cipher.setAAD(head);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([sealed, cipher.getAuthTag()]);
}

function openPiece(sealed: Buffer, key: Buffer, head: Buffer, counter: number, isLast: boolean): Buffer {
  if (sealed.length < tagLength) throw damaged();
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(head, counter, isLast));
  decipher.setAAD(head);
  decipher.setAuthTag(sealed.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
  } catch (cause) {
    throw damaged(cause);
  }
}

function nonceOf(head: Buffer, counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  head.copy(nonce, 0, head.length - prefixLength);
  nonce.writeUInt32BE(counter, prefixLength);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function deriveKey(passphrase: string, head: Buffer): Promise<Buffer> {
  const salt = head.subarray(mark.length, mark.length + saltLength);
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize("NFKC"), salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error))),
  );
}

function notOurs(): PlimsollError {
  return new PlimsollError("unreadable", "expected a file that plimsoll backup wrote, met another; give the right file");
}

function damaged(cause?: unknown): PlimsollError {
  return new PlimsollError(
    "unreadable",
    "expected the passphrase of this backup and an undamaged file, met another passphrase or a changed file; nothing was restored",
    cause,
  );
}
