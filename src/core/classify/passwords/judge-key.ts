/** What a name says its value is. */
export type KeyKind = "password" | "secret";

const passwordWords = new Set(
  "password passwords passwd passwort pwd pass passphrase passcode passkey pw psw pswd passwrd userpass dbpass dbpassword rootpassword kennwort contrasena contraseña clave motdepasse mdp senha wachtwoord haslo hasło heslo jelszo jelszó parola lozinka salasana losenord lösenord adgangskode kodeord passord sifre şifre password1 password2 пароль гасло парола λόζινκα κωδικός 密码 密碼 パスワード 비밀번호 암호 sandi kata mật mk รหัสผ่าน סיסמה".split(
    " ",
  ),
);

const secretWords = new Set(
  "secret secrets token tokens apikey appkey authkey authtoken accesstoken accesskey secretkey clientsecret credential credentials creds bearer apisecret apitoken privatekey auth signature salt".split(
    " ",
  ),
);

/** Words that mean something else inside a name: PASS_COUNT, pw_n. */
const shortWords = new Set(["pass", "pw", "psw", "clave", "auth", "salt"]);

/** Words before `key` that make a secret of it. */
const keyOwners = new Set(
  "api access secret auth private encryption encrypt signing sign master account shared service session app application license admin client hmac aes crypto cipher consumer subscription storage primary secondary webhook deploy write ingest integration rest jwt cookie".split(
    " ",
  ),
);

/** Words behind a keyword with which the name means something about the secret, not the secret. */
const otherSuffix = new Set(
  "mgr id ids type types name names url uri path paths file files filename dir length len min max minimum maximum size policy policies field fields label labels hint hints placeholder regex pattern format formats ttl expires expiry expire expiration expired age algorithm algo alg reset strength count limit column columns error errors message messages msg input inputs confirm confirmation attempts required enabled disabled validator validation validate version lifetime issuer audience endpoint bucket provider prefix suffix manager management arn ref reference usage vault link links template title text help icon status state rotation rotate history changed change changer updated created at date day days time timeout hash hashed hasher hashing digest encoder encoding generator generate generated recovery forgot class classes form forms page screen view modal dialog button component controller service handler helper util utils store storage map index idx position list array set lookup visibility visible show hide toggle rule rules requirement requirements complexity check checker prompt question source sources key_id budget bytes tokens_used used per cost price symbol address contract balance supply name_field cache scope scopes grant request response server host port user username email owner schema table mode kind env_name env variable header param parameter parameters method api".split(
    " ",
  ),
);

const otherPrefix = new Set(
  "read prompt ask getpass get split parse public monkey donkey turkey forgot forget reset is has have no not show hide toggle num max min total count next previous prev page continuation sync csrf xsrf pagination cursor primary_key foreign cancellation cancel stop eos bos pad unk sep mask input output prompt completion context end start missing invalid incorrect wrong missing_ expired without require requires requireed enable disable validate verify check compare hashed encrypted hash by".split(
    " ",
  ),
);

/**
 * Says whether the identifier round a keyword names a password or another secret; undefined where it names something
 * about one (`password_policy`, `tokenType`, `public_key`, `nextPageToken`). Identifiers of any case style.
 */
export function judgeKey(identifier: string): KeyKind | undefined {
  const known = judged.get(identifier);
  if (known !== undefined) return known === "none" ? undefined : known;
  const kind = judgeNew(identifier);
  if (judged.size >= mostJudged) judged.clear();
  judged.set(identifier, kind ?? "none");
  return kind;
}

/** The same names come again and again. Names only, no values; a few kilobytes. */
const judged = new Map<string, KeyKind | "none">();
const mostJudged = 512;

function judgeNew(identifier: string): KeyKind | undefined {
  const words = splitWords(identifier);
  const at = words.findLastIndex(
    (word, index) =>
      (isPasswordWord(word) && !(shortWords.has(word) && index < words.length - 1)) || secretWords.has(word) || isOwnedKey(words, index),
  );
  if (at < 0) return undefined;
  if (words.slice(at + 1).some((word) => otherSuffix.has(word))) return undefined;
  if (words.slice(0, at).some((word) => otherPrefix.has(word))) return undefined;
  return words.some(isPasswordWord) ? "password" : "secret";
}

/** Also where the word is run together with its owner: PGPASSWORD, sshpass, dbpasswd. */
function isPasswordWord(word: string): boolean {
  return passwordWords.has(word) || /^[a-z0-9]{1,12}(?:password|passwd|passwort|passphrase|pwd|sshpass)$|^sshpass$/.test(word);
}

function isOwnedKey(words: readonly string[], index: number): boolean {
  return (words[index] === "key" || words[index] === "keys") && keyOwners.has(words[index - 1] ?? "");
}

/** `dbUserPassword`, `DB_USER_PASSWORD`, `db-user.password` → db, user, password. */
function splitWords(identifier: string): string[] {
  if (/^[a-z0-9]+$|^[A-Z0-9]+$/.test(identifier)) return [trimDigits(identifier.toLowerCase())];
  return identifier
    .replaceAll(/([\p{Ll}0-9])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replace(/mot[-_. ]de[-_. ]passe/, "motdepasse")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(trimDigits);
}

function trimDigits(word: string): string {
  return word.replace(/^\d+|\d+$/g, "") || word;
}
