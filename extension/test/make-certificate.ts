import { createPublicKey, generateKeyPairSync, sign } from "node:crypto";

/** A self-signed certificate for tests on loopback (X.509 v1, RFC 5280), made anew each time. */
export function makeCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(Buffer.from("06082a8648ce3d040302", "hex"));
  const name = sequence(tag(0x31, sequence(Buffer.from("0603550403", "hex"), tag(0x0c, Buffer.from("loopback")))));
  const validity = sequence(tag(0x17, Buffer.from("250101000000Z")), tag(0x17, Buffer.from("450101000000Z")));
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const inner = sequence(tag(0x02, Buffer.from([7])), algorithm, name, validity, name, spki);
  const signature = tag(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", inner, privateKey)]));
  const der = sequence(inner, algorithm, signature).toString("base64").replaceAll(/.{64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`,
  };
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tag(0x30, Buffer.concat(parts));
}

function tag(byte: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([byte, ...size]), content]);
}
