import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Password hashes in modular crypt form (crypt(5)), LDAP (RFC 2307), Django, MySQL and NT forms. */
const forms: readonly RegExp[] = [
  /\$2[abxy]\$\d{2}\$[./A-Za-z0-9]{53}/y,
  /\$argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,8},t=\d{1,4},p=\d{1,3}\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{16,128}/y,
  /\$[56]\$(?:rounds=\d{3,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43,86}/y,
  /\$(?:1|apr1)\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}/y,
  /\$y\$[./A-Za-z0-9]{2,6}\$[./A-Za-z0-9]{4,40}\$[./A-Za-z0-9]{43}/y,
  /\$7\$[./A-Za-z0-9]{11,60}\$[./A-Za-z0-9]{43}/y,
  /\$(?:scrypt|pbkdf2(?:-sha\d{1,3})?)\$[A-Za-z0-9=,.$/+_-]{30,240}/y,
  /\{(?:SSHA|SSHA256|SSHA512|SHA|SMD5|MD5|CRYPT)\}[A-Za-z0-9+/$.]{20,120}={0,2}/y,
  /pbkdf2_sha(?:1|256)\$\d{3,8}\$[A-Za-z0-9]{8,40}\$[A-Za-z0-9+/]{27,44}={0,2}/y,
  /(?:bcrypt_sha256|argon2|scrypt)\$[A-Za-z0-9=,.$/+_-]{40,240}/y,
  /scrypt:\d{1,7}:\d{1,3}:\d{1,3}\$[A-Za-z0-9]{8,32}\$[0-9a-f]{64,128}/y,
  /pbkdf2:sha(?:1|256|512):\d{3,8}\$[A-Za-z0-9]{8,32}\$[0-9a-f]{40,128}/y,
  /SCRAM-SHA-256\$\d{3,8}:[A-Za-z0-9+/]{16,44}={0,2}\$[A-Za-z0-9+/]{44}:[A-Za-z0-9+/]{43}=/y,
  /\*[0-9A-F]{40}(?![0-9A-Za-z])/y,
];

/** Password hashes as they stand in shadow, htpasswd, dumps and code. */
export const passwordHash: Detector = {
  id: "password-hash",
  family: "secret",
  types: ["password-hash"],
  rank: 84,
  anchors: [
    "$2a$",
    "$2b$",
    "$2y$",
    "$2x$",
    "$argon2",
    "$5$",
    "$6$",
    "$1$",
    "$apr1$",
    "$y$",
    "$7$",
    "$scrypt$",
    "$pbkdf2",
    "{ssha",
    "{sha}",
    "{smd5}",
    "{md5}",
    "{crypt}",
    "pbkdf2_sha",
    "bcrypt_sha256$",
    "argon2$",
    "scrypt$",
    "scrypt:",
    "pbkdf2:sha",
    "scram-sha-256$",
    "identified by password '*",
    "native_password as '*",
    "native_password' as '*",
  ],
  reach: 300,
  verify({ text, at, to, anchor }) {
    const start = anchor.endsWith("'*") ? to - 1 : at;
    for (const form of forms) {
      form.lastIndex = start;
      const met = form.exec(text);
      if (met !== null && new Set(met[0].slice(-20)).size > 6)
        return [{ type: "password-hash", start, end: start + met[0].length, confidence: 0.96 }];
    }
    return none;
  },
};
