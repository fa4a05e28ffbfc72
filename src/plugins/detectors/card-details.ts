import { findCard } from "../../core/classify/personal/find-card.ts";
import { readGroups } from "../../core/classify/personal/read-groups.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const cvvWords =
  "cvv|cvv2|cvc|cvc2|csc|cid|cvn|security code|security number|code on the back|code on back|on the back|three digit code|3 digit code|3-digit code|verification code|card code|card verification|sicherheitscode|prüfziffer|prüfnummer|kartenprüfnummer|kpn|code de sécurité|cryptogramme|cryptogramme visuel|código de seguridad|codigo de seguridad|codice di sicurezza|código de segurança|codigo de seguranca|beveiligingscode|kod cvv|kod bezpieczeństwa|güvenlik kodu|код безопасности|код cvv|セキュリティコード|安全码|安全碼|보안코드|رمز الأمان|קוד אבטחה";
const expiryWords =
  "exp|expiry|expires|exp date|expiry date|expiration|expiration date|exp.|valid thru|valid until|valid to|gültig bis|ablaufdatum|verfall|ablauf|expire|date d'expiration|expiration|validité|caducidad|caduca|cad|expira|vence|válida hasta|vencimiento|scadenza|scad|validade|vervaldatum|geldig tot|ważna do|data ważności|platnost|platnost do|lejárat|expiră|voimassa|giltig till|utløper|udløber|udløb|son kullanma|skt|срок|срок действия|действует до|до|термін дії|有効期限|有效期|유효기간|تاريخ الانتهاء|תוקף|ημερομηνία λήξης|λήξη";
const monthYear = /^(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?[2-4]\d(?![\d/-])/;
const gap = /^[\s"'`:=#.,()[\]|>-]{0,5}(?:(?:is|ist|est|es|code|number|date|no|nr|è|é|jest|:)[\s"':=.]{1,3})?/i;

function hasCardNear(text: string, at: number): boolean {
  const from = Math.max(0, at - 160);
  const window = text.slice(from, at + 160);
  for (let i = 0, tries = 0; i < window.length && tries < 24; i++) {
    const code = window.charCodeAt(i);
    const before = i === 0 ? 0 : window.charCodeAt(i - 1);
    if (code < 50 || code > 57 || (before >= 48 && before <= 57)) continue;
    tries++;
    if (findCard(window, readGroups(window, i)) > 0) return true;
  }
  return /\b(?:card|visa|mastercard|amex|kreditkarte|karte|carte|tarjeta|carta|cart[aã]o|kaart|karta|kart)\b/i.test(window);
}

function verifyExpiryBehindCard(text: string, at: number): readonly Match[] {
  const second = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) < 50 || second < 48 || second > 57) return none;
  const end = findCard(text, readGroups(text, at));
  if (end < 0) return none;
  const found: Match[] = [];
  const tail = text.slice(end, end + 48);
  const date = /^[\s,;|"')]{1,4}(?:\p{L}{2,14}\.?[\s.:]{1,3}){0,2}((?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?[2-4]\d)(?![\d/-])/iu.exec(tail);
  if (date === null) return found;
  const start = end + date[0].length - (date[1]?.length ?? 0);
  found.push({ type: "card-expiry", start, end: end + date[0].length, confidence: 0.9, rank: 84 });
  const code = /^[\s,;|"')]{1,4}(?:cvv2?|cvc2?|csc|cid)?[\s.:]{0,3}(\d{3,4})(?![\d/-]|[.,]\d)/i.exec(tail.slice(date[0].length));
  if (code !== null) {
    const to = end + date[0].length + code[0].length;
    found.push({ type: "cvv", start: to - (code[1]?.length ?? 0), end: to, confidence: 0.85, rank: 84 });
  }
  return found;
}

const cvvAnchors = new Set(cvvWords.split("|"));

/** Security code and expiry of a payment card: by label beside a card, or directly behind its number. */
export const cardDetails: Detector = {
  id: "card-details",
  family: "payment",
  types: ["cvv", "card-expiry"],
  rank: 82,
  words: [...cvvAnchors, ...expiryWords.split("|")].filter((word) => !/[\u3000-\ud7af]/.test(word) && word.length > 1),
  anchors: [...cvvAnchors, ...expiryWords.split("|")].filter((word) => /[\u3000-\ud7af]/.test(word)),
  feeders: ["digits"],
  minDigits: 12,
  reach: 256,
  back: 0,
  verify({ text, at, to, anchor }: Candidate): readonly Match[] {
    if (anchor === "") return verifyExpiryBehindCard(text, at);
    const window = text.slice(to, to + 40);
    const skipped = gap.exec(window)?.[0].length ?? 0;
    const isCode = cvvAnchors.has(anchor);
    const value = (isCode ? /^\d{3,4}(?![\d/-]|[.,]\d|\s?(?:days|day|%))/ : monthYear).exec(window.slice(skipped))?.[0];
    if (value === undefined || !hasCardNear(text, at)) return [];
    return [{ type: isCode ? "cvv" : "card-expiry", start: to + skipped, end: to + skipped + value.length, confidence: 0.9 }];
  },
};
