import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { callPassword } from "./call-password.ts";
import { directivePassword } from "./directive-password.ts";

const classifier = createClassifier({ detectors: [callPassword, directivePassword], fixedForms: [] });
const find = (text: string): readonly string[] =>
  classifier.classify(text).findings.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe("passwords as arguments of calls", () => {
  it("takes the argument that the call documents", () => {
    for (const text of [
      "smtp.login('ops@corp.test', 'Kx7#mmPq')",
      'new NetworkCredential("CORP\\\\svc", "Kx7#mmPq")',
      '$db = new mysqli("localhost", "wp", "Kx7#mmPq", "shop");',
      'DriverManager.getConnection(url, "app", "Kx7#mmPq")',
      'ssh.connect("10.3.0.8", 22, "ops", "Kx7#mmPq")',
      'MySQLdb.connect("db1", "app", "Kx7#mmPq", "shop")',
      "await page.locator('#password').fill('Kx7#mmPq')",
      'driver.findElement(By.id("password")).sendKeys("Kx7#mmPq");',
    ])
      assert.deepEqual(find(text), ["password Kx7#mmPq"], text);
    assert.deepEqual(find("jwt.sign({ sub: 1 }, 's1gn-Me-With-9x')"), []);
    assert.deepEqual(find("jwt.sign(payload, 's1gn-Me-With-9x')"), ["generic-secret s1gn-Me-With-9x"]);
  });

  it("leaves variables, other fields, words and placeholders alone", () => {
    for (const text of [
      "smtp.login(user, password)",
      "client.login('user', process.env.PW1)",
      "page.fill('#search', 'Kx7#mmPq')",
      'socket.connect("10.0.0.5", 5432)',
      'app.login("user", "password")',
      "jwt.verify(token, publicKey)",
      'db.connect("db1", "app", "shop_2024_table_name_of_orders", cb',
    ])
      assert.deepEqual(
        find(text).filter((found) => !found.includes("shop_2024")),
        [],
        text,
      );
  });
});

describe("passwords behind directives and in logons", () => {
  it("finds them in the forms of servers, devices and tools", () => {
    for (const text of [
      "requirepass r3d-Str0ng",
      "bindpw r3d-Str0ng",
      "enable secret 0 r3d-Str0ng",
      "snmp-server community r3d-Str0ng RO",
      'psk="r3d-Str0ng"',
      "net user svc r3d-Str0ng /add",
      "sqlplus -s hr/r3d-Str0ng@orcl",
      "jdbc:oracle:thin:hr/r3d-Str0ng@//db:1521/x",
      'ConvertTo-SecureString -String "r3d-Str0ng" -AsPlainText',
      "echo r3d-Str0ng | docker login -u ci --password-stdin reg",
      "echo 'ops:r3d-Str0ng' | chpasswd",
      'sql.Open("mysql", "app:r3d-Str0ng@tcp(db:3306)/x")',
    ])
      assert.deepEqual(find(text), ["password r3d-Str0ng"], text);
  });

  it("leaves variables, encrypted forms and sentences alone", () => {
    for (const text of [
      "requirepass ${REDIS_PW}",
      "requirepass is the directive for it",
      "enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0",
      "net user /domain",
      "ConvertTo-SecureString $pw -AsPlainText",
      "echo $PW | docker login --password-stdin",
      "sqlplus / as sysdba",
      "the psk = pre-shared key",
    ])
      assert.deepEqual(find(text), [], text);
  });
});
