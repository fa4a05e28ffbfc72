import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { detectors } from "./registry.gen.ts";

const classifier = createClassifier({ detectors: detectors.filter((detector) => detector.family === "secret"), fixedForms: [] });

/** What is found, as `type:value`. */
function found(text: string): string[] {
  return classifier.classify(text).findings.map(({ type, start, end }) => `${type}:${text.slice(start, end)}`);
}

const pem = (label: string): string =>
  `-----BEGIN ${label}-----\nMHcCAQEEIyT9ZZLChLDkVSmpjSyxLD6XU095ILXaX5mq8xuRbaJmg8IOGKV63Yva\n-----END ${label}-----`;
const basic = Buffer.from("svc:Mango!Hafen42").toString("base64");

const ok: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  "assigned-password": [
    ["DB_PASS=vXok2BaswX%\nDB_HOST=x", "password:vXok2BaswX%"],
    ["db:\n  password: hunter2xY\n  pool: 5", "password:hunter2xY"],
    ['{"password": "a\\"b1!cd", "x": 1}', 'password:a\\"b1!cd'],
    ['{\\"password\\": \\"Zorro!991\\"}', "password:Zorro!991"],
    ["$cfg['db_password'] = 'Sommer2024!';", "password:Sommer2024!"],
    ['String dbPassword = "Sommer2024!";', "password:Sommer2024!"],
    ["password: string = 'Sommer2024!'", "password:Sommer2024!"],
    [":password => 'Sommer2024!'", "password:Sommer2024!"],
    ["<password>Sommer2024!</password>", "password:Sommer2024!"],
    ['<add key="AdminPassword" value="Sommer2024!" />', "password:Sommer2024!"],
    ["- name: DB_PASSWORD\n  value: Sommer2024!\n", "password:Sommer2024!"],
    ["Server=a;User Id=b;Password=Som;mer2024!;Encrypt=True", "password:Som;mer2024!"],
    ["jdbc:mysql://h/d?user=a&password=Sommer2024!&ssl=true", "password:Sommer2024!"],
    ["define('DB_PASSWORD', 'Sommer2024!');", "password:Sommer2024!"],
    ["mot_de_passe = 'Sommer2024!'", "password:Sommer2024!"],
    ["пароль: Sommer2024!", "password:Sommer2024!"],
    ["INTERNAL_API_TOKEN=9fQ2xLr7Tz0pWv3KbY8m", "generic-secret:9fQ2xLr7Tz0pWv3KbY8m"],
    ['signing_key: "9fQ2xLr7Tz0pWv3KbY8m"', "generic-secret:9fQ2xLr7Tz0pWv3KbY8m"],
  ],
  "url-user-info": [
    ["postgres://app:p%40ss/w0rd@db:5432/x", "password:p%40ss/w0rd"],
    ["amqp://u:Mango!77x@mq/jobs", "password:Mango!77x"],
    ["https://svc:Mango!77x@nexus.internal/r", "basic-auth:svc:Mango!77x"],
    [
      "postgresql://o:npg_a1B2c3D4e5F6@ep-cool-1.eu.aws.neon.tech/db?sslmode=require",
      "neon-conn:postgresql://o:npg_a1B2c3D4e5F6@ep-cool-1.eu.aws.neon.tech/db?sslmode=require",
    ],
  ],
  "password-flag": [
    ["mysql -u root -pMango77x crm", "password:Mango77x"],
    ["sshpass -p 'Mango77x' ssh a@b", "password:Mango77x"],
    ["curl -u ana:Mango77x https://x", "password:Mango77x"],
    ["mongosh --username a --password Mango77x", "password:Mango77x"],
    ["docker login -u ci -p Mango77x r.io", "password:Mango77x"],
    ["redis-cli -h c -a Mango77x ping", "password:Mango77x"],
  ],
  "auth-header": [
    [`Authorization: Basic ${basic}`, `basic-auth:${basic}`],
    ["-H 'Authorization: Bearer 9fQ2xLr7Tz0pWv3KbY8m'", "generic-secret:9fQ2xLr7Tz0pWv3KbY8m"],
    ["X-Api-Key: 9fQ2xLr7Tz0pWv3KbY8m", "generic-secret:9fQ2xLr7Tz0pWv3KbY8m"],
  ],
  "sql-password": [
    ["CREATE USER a IDENTIFIED BY 'Mango77x';", "password:Mango77x"],
    ["ALTER USER a WITH ENCRYPTED PASSWORD 'Mango77x';", "password:Mango77x"],
    ["CREATE LOGIN a WITH PASSWORD = N'Mango77x';", "password:Mango77x"],
  ],
  "password-file": [
    ["machine h login a password Mango77x\n", "password:Mango77x"],
    ["machine h\n  login a\n  password Mango77x\n", "password:Mango77x"],
    ["h:5432:crm:app:Mango77x\n", "password:Mango77x"],
    ["//r.io/:_auth=c3ZjOk1hbmdvIUhhZmVuNDI=\n", "npm-auth:c3ZjOk1hbmdvIUhhZmVuNDI="],
  ],
  "password-hash": [
    [
      "root:$6$rounds=5000$saltsalt$" + "aB3./xYz9".repeat(9) + "aB3./:19000:0:99999:7:::",
      `password-hash:$6$rounds=5000$saltsalt$${"aB3./xYz9".repeat(9)}aB3./`,
    ],
    ["ana:$apr1$Xy7/abcd$9fQ2xLr7Tz0pWv3KbY8m1.", "password-hash:$apr1$Xy7/abcd$9fQ2xLr7Tz0pWv3KbY8m1."],
  ],
  "password-prose": [
    ["the password is Mango!77x, thanks", "password:Mango!77x"],
    ["Das Passwort für den Server lautet Mango!77x.", "password:Mango!77x"],
    ["le mot de passe est Mango!77x", "password:Mango!77x"],
    ["la contraseña del router es Mango!77x", "password:Mango!77x"],
    ["a senha é Mango!77x", "password:Mango!77x"],
    ["het wachtwoord is Mango!77x", "password:Mango!77x"],
    ["hasło do bazy to Mango!77x", "password:Mango!77x"],
    ["heslo je Mango!77x", "password:Mango!77x"],
    ["parola este Mango!77x", "password:Mango!77x"],
    ["lösenordet är Mango!77x", "password:Mango!77x"],
    ["salasana on Mango!77x", "password:Mango!77x"],
    ["Пароль от почты — Mango!77x", "password:Mango!77x"],
    ["服务器密码是Mango!77x,谢谢", "password:Mango!77x"],
    ["パスワードはMango!77xです", "password:Mango!77x"],
    ["비밀번호는 Mango!77x 입니다", "password:Mango!77x"],
    ['the new password is "MangoHafen"', "password:MangoHafen"],
  ],
  "private-key": [
    [`key:\n${pem("EC PRIVATE KEY")}\nend`, `ec-private-key:${pem("EC PRIVATE KEY")}`],
    [
      `{"private_key":"${pem("PRIVATE KEY").replaceAll("\n", "\\n")}\\n"}`,
      `pkcs8-private-key:${pem("PRIVATE KEY").replaceAll("\n", "\\n")}`,
    ],
  ],
  "call-password": [["smtp.login('ops@corp.test', 'Kx7#mmPq')", "password:Kx7#mmPq"]],
  "directive-password": [["requirepass r3d-Str0ng\n", "password:r3d-Str0ng"]],
  "kubernetes-secret": [["kind: Secret\ndata:\n  username: Y3Jt\n  password: V2ludDRRZnNjQDE=\n", "k8s-secret:V2ludDRRZnNjQDE="]],
  "docker-auth": [[`{"auths":{"r.io":{"auth":"${basic}"}}}`, `docker-auth:${basic}`]],
  "otp-seed": [["otpauth://totp/A:b?secret=KG5O7MUBD4ECJFXW7QNYBBFXJGMTNXJB&issuer=A", "otp:KG5O7MUBD4ECJFXW7QNYBBFXJGMTNXJB"]],
  "session-cookie": [["Cookie: theme=dark; JSESSIONID=9F2A7C41B6D8E0534A1C9B7D; x=1", "session:9F2A7C41B6D8E0534A1C9B7D"]],
  "json-web-key": [
    ['{"kty":"EC","crv":"P-256","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}', "jwk:870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"],
  ],
  "discord-bot": [
    [
      `token ${Buffer.from("123456789012345678").toString("base64url")}.Gx1y2z.9fQ2xLr7Tz0pWv3KbY8m9fQ2xLr7Tz0pWv3KbY`,
      `discord-bot:${Buffer.from("123456789012345678").toString("base64url")}.Gx1y2z.9fQ2xLr7Tz0pWv3KbY8m9fQ2xLr7Tz0pWv3KbY`,
    ],
  ],
  "webhook-url": [
    [
      "post to https://hooks.slack.com/services/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 now",
      "slack-webhook:https://hooks.slack.com/services/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",
    ],
  ],
  "azure-connection": [
    [
      "X=Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=qDyXL5lgpH9FuW20ZHsCYxEhQlduF48Jq1T4q6YDhds=",
      "azure-conn:Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=qDyXL5lgpH9FuW20ZHsCYxEhQlduF48Jq1T4q6YDhds=",
    ],
    [
      "https://a.blob.core.windows.net/c?sv=2022-11-02&ss=b&sp=rl&se=2027-01-01&sig=qDyXL5lgpH9FuW20ZHsCYxEhQlduF48Jq1T4q6YDhds%3D",
      "azure-sas:sv=2022-11-02&ss=b&sp=rl&se=2027-01-01&sig=qDyXL5lgpH9FuW20ZHsCYxEhQlduF48Jq1T4q6YDhds%3D",
    ],
  ],
};

const no: readonly string[] = [
  "password = os.environ['DB_PASSWORD']",
  "DB_PASSWORD=${DB_PASSWORD}",
  "password: {{ .Values.password }}",
  "PASSWORD=changeme",
  'password: "your-password-here"',
  "const password = getPassword(user);",
  "interface A { password: string; token?: string }",
  "password: typing.Optional[bytes] = None",
  "max_tokens=4096 token_type: bearer",
  '{"nextPageToken": "9fQ2xLr7Tz0pWv3KbY8m9fQ2"}',
  "password: ENC[AES256_GCM,data:FUbUxyIXucLmCIApwGY8jdXM,iv:jVlhyOWw73lD98SiOy1j]",
  "monkey_patch = 'requests.sessions.Session'",
  "The password is required and must be 8 characters.",
  "Das Passwort ist abgelaufen.",
  "the password is case-sensitive",
  "postgres://user:password@localhost/db and mysql://root:${PW}@db/x",
  "https://user@github.com/a/b.git http://host:8080/a@b",
  "mysql -u root -p crm; ssh -p 2222 a@b; mkdir -p build/out9",
  "docker login --password-stdin",
  "Authorization: Bearer <token>",
  "basic understanding of things",
  "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQG\n-----END CERTIFICATE-----",
  "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
  "kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBOZSRe0KmBJfNHZYax5WgHfcAIFcZENERwHNFea715MhvYpeQgeUwyA5KfHfT9ql8rHd7ufAmq3sit2uXYQGCFabcdef",
  "kind: Secret\ndata:\n  ca.crt: Y3JtY3JtY3Jt\n  username: Y3Jt\n",
  '{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"}',
  "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
  "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example",
  "CREATE TABLE u (password text NOT NULL, identified by start and end)",
  "db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  45815062366488678391113052882156656958045625500320850998740654520",
  "DB_PASS=\u27e6password\u00b7pqgid9\u27e7 and the password is \u27e6password\u00b7pqgid9\u27e7",
];

describe("detectors of secrets", () => {
  for (const [name, cases] of Object.entries(ok)) {
    it(`${name} finds the value alone`, () => {
      for (const [text, ...expected] of cases) assert.deepEqual(found(text), expected, text);
    });
  }

  for (const text of no) it(`is silent on ${JSON.stringify(text.slice(0, 60))}`, () => assert.deepEqual(found(text), []));

  it("has cases for every detector of secrets", () => {
    const missing = detectors
      .filter((detector) => detector.family === "secret" && ok[detector.id] === undefined)
      .map((detector) => detector.id);
    assert.deepEqual(missing, []);
  });
});
