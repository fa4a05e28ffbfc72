import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeBytes } from "./decode-text.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** Bytes of a text in an encoding that only the platform can read: each sign is looked for among all codes of one or two bytes. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const codes = new Map<string, readonly number[]>();
  const note = (...bytes: readonly number[]): void => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !codes.has(sign)) codes.set(sign, bytes);
    } catch {
      // no sign has these bytes
    }
  };
  for (let first = 0; first < 256; first += 1) note(first);
  if (/jis|jp|kr|gb|big/.test(encoding))
    for (let first = 0x81; first < 255; first += 1) for (let second = 0x40; second < 255; second += 1) note(first, second);
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [0x3f]));
}

const texts: Readonly<Record<string, string>> = {
  shift_jis: "お世話になっております。パスワード:sakura-Ki9x 佐々木",
  "euc-jp": "お世話になっております。パスワードを変更しました。",
  "euc-kr": "안녕하세요, 비밀번호는 Hangang!23 입니다.",
  gb18030: "您好,我的手机号是13816624470,请把密码发给我。",
  big5: "您好,我的電話是0912345678,請把密碼發給我。",
  "windows-1251": "Добрый день! Пароль от сервера: Zima-2025x",
  "koi8-r": "Добрый день! Пароль от сервера: Zima-2025x",
  "windows-1253": "Καλημέρα, ο κωδικός είναι Zima-2025x",
  "windows-1255": "שלום, הסיסמה שלי היא Zima-2025x",
  "windows-874": "สวัสดีครับ รหัสผ่านคือ Zima-2025x",
  "windows-1250": "Dzień dobry, hasło do skrzynki to Zubr-Las77, żółta łódź",
  "windows-1252": "Grüße aus Köln, das Paßwort läßt sich ändern: señor, façade",
};

describe("the encoding of older texts", () => {
  for (const [encoding, text] of Object.entries(texts))
    it(encoding, () => {
      const bytes = encode(text, encoding);
      assert.equal(guessEncoding(bytes), encoding);
      assert.equal(decodeBytes(bytes), text);
    });

  it("is Windows-1252 where nothing speaks for another", () => {
    assert.equal(guessEncoding(Uint8Array.from([0x80, 0x93, 0x94])), "windows-1252");
    assert.equal(guessEncoding(new Uint8Array(0)), "windows-1252");
  });

  it("leaves lines that are UTF-8 as they are", () => {
    const mixed = Buffer.concat([Buffer.from("größe\n"), Buffer.from([0x67, 0x72, 0xfc, 0xdf, 0x65, 0x0a])]);
    assert.equal(decodeBytes(mixed), "größe\ngrüße\n");
  });
});
