/** All pieces in one. For short content alone: nothing here limits its length. */
export async function collectPieces(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
