import { digestOf } from "./secret-formats.ts";
import { alphabets as a, type Chance } from "./random.ts";

type MakeText = (chance: Chance) => string;

const uuid = (c: Chance): string =>
  `${c.draw(a.hex, 8)}-${c.draw(a.hex, 4)}-4${c.draw(a.hex, 3)}-a${c.draw(a.hex, 3)}-${c.draw(a.hex, 12)}`;
const word = (c: Chance): string =>
  c.pick(["user", "order", "invoice", "report", "session", "customer", "payment", "worker", "gateway", "widget"]);
const sha = (c: Chance, kind: "sha1" | "sha256" | "sha512" | "md5"): Buffer => digestOf(kind, c.draw(a.base62, 12));

/** Texts in which nothing is secret, though much looks like it. */
export const hardNegatives: Readonly<Record<string, MakeText>> = {
  placeholder: (c) =>
    `${c.pick(["API_KEY", "DB_PASSWORD", "SECRET_TOKEN"])}=${c.pick(["your-api-key-here", "<your password>", "changeme", "xxxxxxxxxxxx", "${SECRET}", "{{ password }}", "REPLACE_ME", "********", "TODO", "insert-token-here"])}\n`,
  "example-key": (c) =>
    c.pick([
      "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n",
      "export OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
      "Authorization: Bearer YOUR_TOKEN\n",
      "token: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
      'stripe.api_key = "sk_test_4eC39HqLyjWDarjtT1zdp7dc"\n',
      "xoxb-your-token-here\n",
      "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX\n",
    ]),
  env: (c) =>
    `password = ${c.pick(["os.environ['DB_PASSWORD']", "process.env.DB_PASSWORD", 'os.getenv("PASSWORD")', 'System.getenv("DB_PASS")', "Rails.application.credentials.db_password", "config.get('password')", "settings.DB_PASSWORD", "vault.read('secret/db')['password']"])}\n`,
  code: (c) =>
    c.pick([
      "def set_password(self, password):\n    self.password = hash_password(password)\n",
      "if (!password || password.length < 8) throw new Error('Password must be at least 8 characters');\n",
      "interface Login { username: string; password: string; rememberMe?: boolean }\n",
      "token = lexer.nextToken()\nif token.type == TokenType.STRING: pass\n",
      "const passwordField = document.getElementById('password-field');\n",
      "public String getPassword() { return password; }\n",
      "password: Optional[str] = None\n",
      "type Token struct { Kind TokenKind; Value string }\n",
      "this.passwordInput = this.form.controls['password'];\n",
      'labels = {"password": "Passwort", "username": "Benutzername"}\n',
    ]),
  prose: (c) =>
    c.pick([
      "The password is required and must contain at least one digit.\n",
      "Your password has expired. Click here to reset it.\n",
      "Das Passwort ist falsch oder abgelaufen.\n",
      "Le mot de passe est obligatoire.\n",
      "La contraseña es incorrecta, intente de nuevo.\n",
      "I think the password is wrong, can you reset it?\n",
      "Never share your password with anybody.\n",
      "The token is validated by the gateway before each request.\n",
      "How do I store a password securely in Python?\n",
      "The secret to good bread is time.\n",
      "The password is case-sensitive and 8-12 characters long.\n",
      "Пароль должен содержать не менее 8 символов.\n",
      "密码不能为空\n",
      "パスワードは8文字以上です\n",
    ]),
  uuid: (c) => `{"id":"${uuid(c)}","tokenType":"access","requestId":"${uuid(c)}","keyId":"${uuid(c)}"}\n`,
  "git-log": (c) =>
    `commit ${sha(c, "sha1").toString("hex")}\nAuthor: Dev <dev@acme.dev>\n\n    rotate token handling in ${word(c)} (#${c.below(900)})\n`,
  lockfile: (c) =>
    `"node_modules/${word(c)}-key": {\n  "version": "${c.below(9)}.${c.below(20)}.${c.below(9)}",\n  "integrity": "sha512-${sha(c, "sha512").toString("base64")}"\n}\n`,
  "pip-hash": (c) => `${word(c)}-token==2.${c.below(9)}.0 --hash=sha256:${sha(c, "sha256").toString("hex")}\n`,
  "go-sum": (c) => `github.com/acme/${word(c)} v1.${c.below(30)}.0 h1:${sha(c, "sha256").toString("base64")}\n`,
  docker: (c) => `FROM registry.internal/${word(c)}@sha256:${sha(c, "sha256").toString("hex")}\n`,
  "public-key": (c) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${c.draw(a.base64, 43)} ${word(c)}@laptop\n`,
  certificate: (c) =>
    `-----BEGIN CERTIFICATE-----\nMIID${c.draw(a.base64, 60)}\n${c.draw(a.base64, 64)}\n${c.draw(a.base64, 40)}\n-----END CERTIFICATE-----\n`,
  "public-pem": (c) => `-----BEGIN PUBLIC KEY-----\nMIIB${c.draw(a.base64, 60)}\n${c.draw(a.base64, 64)}\n-----END PUBLIC KEY-----\n`,
  sealed: (c) =>
    `password: ENC[AES256_GCM,data:${c.draw(a.base64, 24)},iv:${c.draw(a.base64, 43)}=,tag:${c.draw(a.base64, 22)}==,type:str]\n`,
  "sealed-secret": (c) => `kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${c.draw(a.base64, 200)}\n`,
  ansible: (c) => `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${c.draw(a.digits, 80)}\n  ${c.draw(a.digits, 80)}\n`,
  reference: (c) =>
    c.pick([
      "password:\n  valueFrom:\n    secretKeyRef:\n      name: db\n      key: password\n",
      "DB_PASSWORD: ${{ secrets.DB_PASSWORD }}\n",
      'password = data.vault_generic_secret.db.data["password"]\n',
      "password: arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf\n",
      "POSTGRES_PASSWORD_FILE=/run/secrets/db_password\n",
      "token: op://prod/github/token\n",
      "password: {{ .Values.db.password | quote }}\n",
    ]),
  image: (c) => `<img src="data:image/png;base64,iVBORw0KGgo${c.draw(a.base64, 600)}">\n`,
  css: (c) => `.token-${c.draw(a.hex, 8)} { background: url(/static/${word(c)}.${c.draw(a.hex, 20)}.svg); color: #${c.draw(a.hex, 6)} }\n`,
  asset: (c) => `<script src="/assets/index-${c.draw(a.url64, 8)}.js" integrity="sha384-${c.draw(a.base64, 64)}"></script>\n`,
  analytics: (c) => `gtag('config', 'G-${c.draw(a.upper36, 10)}'); // GTM-${c.draw(a.upper36, 7)}\n`,
  "google-client": (c) => `client_id: ${c.draw(a.digits, 12)}-${c.draw(a.lower36, 32)}.apps.googleusercontent.com\n`,
  "account-id": (c) => `role_arn = arn:aws:iam::${c.draw(a.digits, 12)}:role/${word(c)}-deploy\nregion = eu-central-1\n`,
  keyboard: () =>
    'monkey_patch = "requests.sessions.Session.request"\nkeyboard_layout = "us-international-dvorak"\nprimary_key_column = "customer_order_id"\n',
  pagination: (c) => `{"items": [], "nextPageToken": "${c.draw(a.url64, 44)}", "continuationToken": "${c.draw(a.base64, 40)}"}\n`,
  headers: (c) =>
    `ETag: "${c.draw(a.hex, 32)}"\nX-Request-Id: ${uuid(c)}\nContent-MD5: ${c.draw(a.base64, 22)}==\nSec-WebSocket-Key: ${c.draw(a.base64, 22)}==\n`,
  stack: (c) =>
    `at ${word(c)}.TokenProvider.validate(TokenProvider.java:${c.below(900)})\nat com.acme.security.PasswordEncoderFactories$${c.draw(a.upper, 1)}.matches(Unknown Source)\n`,
  csv: (c) =>
    `id,token_count,key\n${c.below(9000)},${c.below(9000)},${word(c)}-${c.below(99)}\n${c.below(9000)},${c.below(9000)},${word(c)}-${c.below(99)}\n`,
  schema: () =>
    "CREATE TABLE users (id uuid PRIMARY KEY, password_hash text NOT NULL, api_key_id uuid REFERENCES api_keys(id), token_expires_at timestamptz);\n",
  openapi: () =>
    "parameters:\n  - name: api_key\n    in: header\n    schema: { type: string }\n  - name: password\n    in: query\n    required: true\n",
  url: (c) => `https://acme.dev/reset-password?step=2&ref=${word(c)}\nhttps://user@github.com/acme/${word(c)}.git\n`,
  "doc-url": () => "Use postgres://user:password@localhost:5432/db or mysql://root:${DB_PASS}@db/app to connect.\n",
  cli: () =>
    "mysql -u root -p crm\npsql -h db1 -U app\ndocker login -u ci --password-stdin\nssh -p 2222 root@host\nmkdir -p build/out\nkubectl get secret db -o yaml\n",
  version: (c) =>
    `password-validator@${c.below(9)}.${c.below(9)}.${c.below(9)}\njsonwebtoken ^${c.below(9)}.0.0\ntoken-bucket: "1.${c.below(30)}.2"\n`,
  i18n: () => '{"login.password": "Password", "login.token": "Enter the token from your app", "reset.secret": "Secret question"}\n',
  "test-name": () => "it('rejects a wrong password', async () => { await expect(login('a', wrongPassword)).rejects.toThrow(); });\n",
  metrics: (c) => `llm_tokens_total{model="large",kind="prompt"} ${c.below(90000)}\nmax_tokens: 4096\ntoken_limit=128000\n`,
  minified: (c) =>
    `!function(e,t){"object"==typeof exports?t():e.${c.draw(a.lower, 3)}=t()}(this,function(){var ${c.draw(a.lower, 2)}="${c.draw(a.lower, 30)}";return ${c.draw(a.lower, 2)}});\n`,
  gravatar: (c) => `https://www.gravatar.com/avatar/${sha(c, "md5").toString("hex")}?s=80\n`,
  "etherscan-tx": (c) => `https://etherscan.io/tx/0x${c.draw(a.hex, 64)}\n`,
  trace: (c) => `traceparent: 00-${c.draw(a.hex, 32)}-${c.draw(a.hex, 16)}-01 service=datadog-agent\n`,
  "hash-table": (c) =>
    `sha256  ${sha(c, "sha256").toString("hex")}  ${word(c)}.tar.gz\nmd5     ${sha(c, "md5").toString("hex")}  ${word(c)}.zip\n`,
  jsx: () => '<Input type="password" name="password" placeholder="Enter your password" autoComplete="current-password" />\n',
  "base64-text": (c) =>
    `greeting: ${Buffer.from(`Hello ${word(c)}, welcome to the weekly report number ${c.below(99)}`).toString("base64")}\n`,
  notebook: (c) => `"cell_type": "code", "id": "${c.draw(a.hex, 8)}", "execution_count": ${c.below(99)}, "token": "print"\n`,
};
