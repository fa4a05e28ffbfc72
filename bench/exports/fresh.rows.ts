/** An export file written after the sources were last tuned: other header orders, languages, encodings, line ends and wrappings. */
export interface FreshExport {
  readonly name: string;
  /** Source that must read it; null: nobody reads it, and the refusal names a nearest format or the columns met. */
  readonly source: string | null;
  readonly text: string;
  readonly encoding?: "utf8" | "utf16le" | "utf8-bom" | "latin1";
  /** Tools that the file proves. */
  readonly tools: readonly string[];
  /** Persons or clients seen beside tools. */
  readonly people?: number;
  /** Rows that are read, and rows that must be named as not read. */
  readonly rows: number;
  readonly named?: number;
}

const zeekHead = "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n";

export const freshExports: readonly FreshExport[] = [
  {
    name: "dns.log",
    source: "zeek-dns",
    text: `${zeekHead}#path\tdns\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\ttrans_id\tquery\tqclass\tqtype_name\trcode_name\tanswers\tTTLs\trejected\n1772442000.123456\tC1\t10.1.0.7\t53211\t10.1.0.1\t53\tudp\t1\tchat.openai.com\t1\tA\tNOERROR\t-\t-\tF\n1772442001.0\tC2\t10.1.0.8\t53212\t10.1.0.1\t53\tudp\t2\tapi.mistral.ai\t1\tAAAA\tNOERROR\t-\t-\tF\n1772442002.0\tC3\t10.1.0.8\t53212\t10.1.0.1\t53\tudp\t2\texample.org\t1\tA\tNOERROR\t-\t-\tF\n#close\t2026-03-02-10-00-00\n`,
    tools: ["chatgpt", "mistral-api"],
    people: 2,
    rows: 3,
  },
  {
    name: "ssl-splunk.json",
    source: "zeek-ssl",
    text: `{"preview":false,"offset":0,"result":{"_raw":"{\\"ts\\":1772442000.1,\\"id.orig_h\\":\\"10.2.0.4\\",\\"id.resp_h\\":\\"1.2.3.4\\",\\"id.resp_p\\":443,\\"version\\":\\"TLSv13\\",\\"server_name\\":\\"claude.ai\\",\\"established\\":true}"}}\n{"preview":false,"offset":1,"lastrow":true,"result":{"_raw":"{\\"ts\\":1772442003.1,\\"id.orig_h\\":\\"10.2.0.4\\",\\"id.resp_h\\":\\"1.2.3.5\\",\\"id.resp_p\\":443,\\"version\\":\\"TLSv12\\",\\"established\\":true}"}}\n`,
    tools: ["claude"],
    rows: 2,
  },
  {
    name: "splunk-raw.csv",
    source: "zeek-dns",
    text: `"_raw","_time",host,source,sourcetype\n"{""ts"":1772442000.1,""uid"":""Ca"",""id.orig_h"":""10.3.0.9"",""id.resp_h"":""10.3.0.1"",""proto"":""udp"",""query"":""gemini.google.com"",""qtype_name"":""A"",""rcode_name"":""NOERROR""}","2026-03-02T09:00:00.000+0000",sensor1,"/opt/zeek/dns.log","bro:dns:json"\n"{""ts"":1772442009.1,""uid"":""Cb"",""id.orig_h"":""10.3.0.9"",""id.resp_h"":""10.3.0.1"",""proto"":""udp"",""query"":""api.openai.com"",""qtype_name"":""A"",""rcode_name"":""NOERROR""}","2026-03-02T09:00:09.000+0000",sensor1,"/opt/zeek/dns.log","bro:dns:json"\n`,
    tools: ["gemini-app", "openai-api"],
    rows: 2,
  },
  {
    name: "access.log.1",
    source: "squid-access",
    text: "1772442000.555    240 10.0.4.4 TCP_TUNNEL/200 3921 CONNECT chatgpt.com:443 ana.lopez HIER_DIRECT/104.18.32.47 -\n1772442001.120      0 10.0.4.5 TCP_DENIED/403 3900 CONNECT claude.ai:443 - HIER_NONE/- text/html\n1772442002.120     80 10.0.4.6 TCP_MISS/200 1200 GET http://example.com/ - HIER_DIRECT/93.184.216.34 text/html\n1772442003.000 broken\n",
    tools: ["chatgpt"],
    rows: 4,
    named: 1,
  },
  {
    name: "resolver.jsonl",
    source: "route53-resolver",
    text: `{"version":"1.100000","account_id":"111122223333","region":"eu-central-1","vpc_id":"vpc-1","query_timestamp":"2026-03-02T09:00:00Z","query_name":"bedrock-runtime.eu-central-1.amazonaws.com.","query_type":"A","query_class":"IN","rcode":"NOERROR","answers":[{"Rdata":"10.0.0.2","Type":"A","Class":"IN"}],"srcaddr":"10.0.9.4","srcport":"5353","transport":"UDP","srcids":{"instance":"i-0a"}}\n{"version":"1.100000","account_id":"111122223333","query_timestamp":"2026-03-02T09:00:01Z","query_name":"api.anthropic.com","query_type":"AAAA","query_class":"IN","rcode":"NOERROR","answers":[],"srcaddr":"10.0.9.5"\n{"version":"1.100000","account_id":"111122223333","query_timestamp":"2026-03-02T09:00:02Z","query_name":"api.anthropic.com.","query_type":"A","query_class":"IN","rcode":"NOERROR","answers":[],"srcaddr":"10.0.9.5"}\n`,
    tools: ["bedrock", "anthropic-api"],
    rows: 2,
    named: 1,
  },
  {
    name: "gateway_http.json",
    source: "cloudflare-gateway-http",
    text: `{"Datetime":1772442000123456789,"Email":"ana@example.com","DeviceName":"ana-mbp","HTTPHost":"chatgpt.com","HTTPMethod":"POST","HTTPStatusCode":200,"URL":"https://chatgpt.com/backend-api/f/conversation","Action":"allow","UserAgent":"Mozilla/5.0","PolicyName":"","UploadedFileNames":["kunden.xlsx"]}\n{"Datetime":"2026-03-02T09:00:05Z","Email":"ben@example.com","DeviceName":"ben-pc","HTTPHost":"www.perplexity.ai","HTTPMethod":"GET","HTTPStatusCode":200,"URL":"https://www.perplexity.ai/","Action":"allow","UserAgent":"Mozilla/5.0","PolicyName":"","UploadedFileNames":[]}\n`,
    tools: ["chatgpt", "perplexity"],
    people: 2,
    rows: 2,
  },
  {
    name: "zscaler-web.json",
    source: "zscaler-nss",
    text: `{"version":"v9","sourcetype":"zscalernss-web","event":{"time":"Mon Mar 02 09:00:00 2026","login":"ana@example.com","dept":"Sales","devicehostname":"ANA-PC","host":"claude.ai","appname":"Claude","appclass":"Generative AI","action":"Allowed","b64url":"aHR0cHM6Ly9jbGF1ZGUuYWkvY2hhdA==","reqdatasize":"120","urlsupercat":"Internet Services"}}\n`,
    tools: ["claude"],
    rows: 1,
  },
  {
    name: "umbrella-2026-03-02.csv",
    source: "umbrella-dns",
    text: `"2026-03-02 09:00:00", "Ana Lopez (ana@example.com)", "Ana Lopez (ana@example.com),HQ", "10.0.0.4", "203.0.113.9", "Allowed", "1 (A)", "NOERROR", "midjourney.com.", "Generative AI", "AD Users", "AD Users,Networks", ""\n"2026-03-02 09:00:04","HQ","HQ","10.0.0.5","203.0.113.9","Blocked","28 (AAAA)","NOERROR","deepseek.com.","Generative AI","Networks","Networks","Generative AI"\n`,
    tools: ["midjourney"],
    rows: 2,
  },
  {
    name: "proxylogs.csv",
    source: "umbrella-proxy",
    text: `"2026-03-02 09:00:00","ana-mbp","10.0.0.4","203.0.113.9","","text/html","","https://www.notion.so/product/ai","","Mozilla/5.0","200","","1024","","","Business","","","","","","Roaming Computers","","ana-mbp","","GET"\n"2026-03-02 09:01:00","ana-mbp","10.0.0.4","203.0.113.9","","text/html","","https://elevenlabs.io/app","","Mozilla/5.0","200","","1024","","","Generative AI","","","","","","Roaming Computers","","ana-mbp","","GET"\n`,
    tools: ["elevenlabs"],
    rows: 2,
  },
  {
    name: "pihole.log",
    source: "dnsmasq-log",
    text: "Mar  2 09:00:00 dnsmasq[812]: 4711 10.0.0.4/5353 query[HTTPS] grok.com from 10.0.0.4\nMar  2 09:00:00 dnsmasq[812]: 4711 10.0.0.4/5353 forwarded grok.com to 1.1.1.1\nMar  2 09:00:01 dnsmasq[812]: gravity blocked copilot.microsoft.com is 0.0.0.0\nMar  2 09:00:02 dnsmasq[812]: query[A] x.ai from 10.0.0.5\n",
    tools: ["grok"],
    rows: 4,
  },
  {
    name: "query.log",
    source: "bind-queries",
    text: "02-Mar-2026 09:00:00.123 queries: info: client @0x7f2a 10.0.0.4#51234 (huggingface.co): query: huggingface.co IN A +E(0)K (10.0.0.1)\n02-Mar-2026 09:00:01.123 queries: info: client @0x7f2b 10.0.0.4#51235 (cdn.example.net): query: cdn.example.net IN AAAA + (10.0.0.1)\n",
    tools: ["hugging-face"],
    rows: 2,
  },
  {
    name: "falcon.csv",
    source: "generic-network",
    encoding: "utf8-bom",
    text: "ContextTimeStamp,ComputerName,UserName,DomainName,RequestType\n2026-03-02T09:00:00Z,ANA-PC,ana,chat.mistral.ai,A\n2026-03-02T09:00:00Z,BEN-PC,ben,intranet.example.com,A\n",
    tools: ["le-chat"],
    rows: 2,
  },
  {
    name: "firewall.csv",
    source: "generic-network",
    encoding: "utf16le",
    text: "Zeit\tBenutzer\tZiel-Host\tAktion\n02.03.2026 09:00\tana\tpoe.com\terlaubt\n02.03.2026 09:05\tben\tsuno.com\terlaubt\n",
    tools: ["poe", "suno"],
    rows: 2,
  },
  {
    name: "Accessed apps.csv",
    source: "google-accessed-apps",
    text: 'App Name,Type,Id,Verification Status,Users,Access,Requested Services,Requested Services with Scopes\n"Otter.ai",Web,1234-abc.apps.googleusercontent.com,Verified,7,Unspecified,"Calendar, Contacts","[Calendar : [calendar.readonly] | Contacts : [contacts.readonly]]"\n"Zoom",Web,99.apps.googleusercontent.com,Verified,30,Trusted,Calendar,"[Calendar : [calendar]]"\n',
    tools: ["otter"],
    rows: 2,
  },
  {
    name: "token.json",
    source: "google-workspace-token",
    text: `{"kind":"admin#reports#activities","items":[{"kind":"admin#reports#activity","id":{"time":"2026-03-02T09:00:00.000Z","applicationName":"token","uniqueQualifier":"-1"},"actor":{"email":"ana@example.com","profileId":"1"},"ipAddress":"203.0.113.9","events":[{"type":"auth","name":"authorize","parameters":[{"name":"client_id","value":"77.apps.googleusercontent.com"},{"name":"app_name","value":"ChatGPT"},{"name":"scope","multiValue":["https://www.googleapis.com/auth/drive.readonly"]}]}]}]}`,
    tools: ["chatgpt"],
    rows: 1,
  },
  {
    name: "okta.json",
    source: "okta-system-log",
    text: `[{"uuid":"u1","published":"2026-03-02T09:00:00.000Z","eventType":"user.authentication.sso","displayMessage":"User single sign on to app","severity":"INFO","outcome":{"result":"SUCCESS"},"actor":{"id":"a","type":"User","alternateId":"ana@example.com","displayName":"Ana"},"client":{"ipAddress":"203.0.113.9"},"target":[{"id":"t0","type":"AppUser","alternateId":"ana@example.com","displayName":"Ana"},{"id":"t1","type":"AppInstance","alternateId":"Grammarly","displayName":"Grammarly"}]},{"uuid":"u2","published":"2026-03-02T09:05:00.000Z","eventType":"user.session.start","displayMessage":"login","severity":"INFO","outcome":{"result":"SUCCESS"},"actor":{"id":"a","type":"User","alternateId":"ana@example.com"},"target":null}]`,
    tools: ["grammarly"],
    rows: 2,
  },
  {
    name: "InteractiveSignIns.csv",
    source: "entra-sign-ins",
    encoding: "utf8-bom",
    text: `Date (UTC),Request ID,User agent,Correlation ID,User ID,User,Username,User type,Cross tenant access type,Incoming token type,Authentication Protocol,Unique token identifier,Original transfer method,Client credential type,Application,Application ID ,App owner tenant ID,Resource,Resource ID ,Resource tenant ID,IP address,Location,Status,Sign-in error code,Client app,Incoming token type,Autonomous system  number\n2026-03-02T09:00:00Z,r1,Mozilla,c1,u1,Ana Lopez,ana@example.com,Member,None,None,None,x,None,None,Perplexity,11111111-1111-1111-1111-111111111111,t,Microsoft Graph,g,t,203.0.113.9,"Berlin, DE",Success,0,Browser,None,3320\n2026-03-02T09:00:00Z,r2,Mozilla,c1,u1,Ana Lopez,ana@example.com,Member,None,None,None,x,None,None,Office365 Shell WCSS-Client,89bee1f7-5e6e-4d8a-9f3d-ecd601259da7,t,Microsoft Graph,g,t,203.0.113.9,"Berlin, DE",Success,0,Browser,None,3320\n`,
    tools: ["perplexity"],
    rows: 2,
  },
  {
    name: "purview.csv",
    source: "m365-audit",
    text: `RecordId,CreationDate,RecordType,Operation,UserId,AuditData\r\n1,2026-03-02T09:00:00.0000000Z,261,CopilotInteraction,ana@example.com,"{""Operation"":""CopilotInteraction"",""RecordType"":261,""Workload"":""Copilot"",""UserId"":""ana@example.com"",""CopilotEventData"":{""AppHost"":""Word"",""Messages"":[{""isPrompt"":true}]}}"\r\n2,2026-03-02T09:01:00.0000000Z,6,FileAccessed,ana@example.com,"{""Operation"":""FileAccessed""}"\r\n`,
    tools: ["m365-copilot"],
    rows: 2,
  },
  {
    name: "slack_audit.json",
    source: "slack-audit",
    text: `{"entries":[{"id":"1","date_create":1772442000,"action":"slack_ai_summary_requested","actor":{"type":"user","user":{"id":"U1","name":"Ana","email":"ana@example.com"}},"entity":{"type":"channel","channel":{"id":"C1"}},"context":{"location":{"type":"enterprise","id":"E1"}}},{"id":"2","date_create":1772442001,"action":"user_login","actor":{"type":"user","user":{"id":"U1","email":"ana@example.com"}},"entity":{"type":"user"},"context":{}}],"response_metadata":{"next_cursor":""}}`,
    tools: ["slack-ai"],
    rows: 2,
  },
  {
    name: "copilot-activity.csv",
    source: "copilot-seats",
    text: "Report Time,Login,Last Authenticated At,Last Activity At,Last Surface Used,Organization\n2026-03-02T00:00:00Z,analopez,2026-02-20T08:00:00Z,2026-02-28T10:00:00Z,vscode/1.99.0/copilot-chat/0.26,acme\n2026-03-02T00:00:00Z,bwolf,,None,None,acme\n",
    tools: ["github-copilot"],
    people: 2,
    rows: 2,
  },
  {
    name: "openai-audit.json",
    source: "openai-audit",
    text: `{"object":"list","data":[{"id":"audit_log-1","object":"organization.audit_log","type":"api_key.created","effective_at":1772442000,"actor":{"type":"session","session":{"user":{"id":"user-1","email":"ben@example.com"},"ip_address":"203.0.113.9"}},"api_key.created":{"id":"key_1"}}],"first_id":"audit_log-1","has_more":false}`,
    tools: ["openai-api"],
    rows: 1,
  },
  {
    name: "ramp.csv",
    source: "ramp",
    text: 'Transaction Date,Amount,User,Merchant Name,Merchant Description,Card Display Name,Ramp Category,Clearing Date,Card Last 4,Memo,Ramp Department,Accounting Merchant,External ID\n03/02/26,"20.00",Ana Lopez,OpenAI,OPENAI *CHATGPT SUBSCR,Ana Travel,SaaS / Software,03/03/26,1111,,Marketing,OpenAI,e1\n03/03/26,"20.00",Ben Wolf,OpenAI,OPENAI *CHATGPT SUBSCR,Ben,SaaS / Software,03/04/26,2222,,Sales,OpenAI,e2\n03/04/26,"54.10",Cem Ak,Trattoria,TRATTORIA BERLIN,Cem,Restaurants,03/05/26,3333,,Sales,,e3\n',
    tools: ["chatgpt"],
    people: 2,
    rows: 3,
  },
  {
    name: "amex.csv",
    source: "amex",
    text: 'Date,Description,Card Member,Account #,Amount,Extended Details,Appears On Your Statement As,Address,City/State,Zip Code,Country,Reference,Category\n03/02/2026,MIDJOURNEY INC.       SOUTH SAN FRANCISCO CA,ANA LOPEZ,-71001,30.00,"MIDJOURNEY INC.\nSOUTH SAN FRANCISCO",MIDJOURNEY INC.,,"SOUTH SAN FRANCISCO\nCA",94080,UNITED STATES,\'320260610000000000\',Merchandise\n',
    tools: ["midjourney"],
    rows: 1,
  },
  {
    name: "chase.csv",
    source: "chase",
    text: "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n03/02/2026,03/03/2026,ANTHROPIC,Shopping,Sale,-40.00,\n03/02/2026,03/03/2026,CLAUDE.AI SUBSCRIPTION,Shopping,Sale,-20.00,\n03/05/2026,03/05/2026,Payment Thank You-Mobile,,Payment,500.00,\n",
    tools: ["claude"],
    rows: 3,
  },
  {
    name: "umsaetze.csv",
    source: "generic-expense",
    encoding: "latin1",
    text: "Kontoauszug März 2026\n\nBuchungstag;Valuta;Empfänger;Verwendungszweck;Betrag;Währung\n02.03.2026;02.03.2026;OPENAI *CHATGPT SUBSCR;Kartenzahlung;-23,80;EUR\n03.03.2026;03.03.2026;Müller & Söhne;Rechnung 4711;-1.200,00;EUR\n04.03.2026;04.03.2026;CURSOR, AI POWERED IDE;Kartenzahlung;-20,00;EUR\n",
    tools: ["chatgpt", "cursor"],
    rows: 3,
  },
  {
    name: "releve.csv",
    source: "generic-expense",
    text: "Date d'opération;Libellé;Débit;Crédit\n02/03/2026;CB MIDJOURNEY INC 01/03;28,00;\n03/03/2026;VIR SALAIRE;;2500,00\n",
    tools: ["midjourney"],
    rows: 2,
  },
  {
    name: "statement.qfx",
    source: "ofx-statement",
    text: "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\n\n<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>XXXX1111</CCACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260302120000.000[-5:EST]<TRNAMT>-20,00<FITID>1<NAME>OPENAI *CHATGPT SUBSCR<MEMO>SAN FRANCISCO</STMTTRN><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260304<TRNAMT>-9.99<FITID>2<NAME>APPLE.COM/BILL</STMTTRN></BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>\n",
    tools: ["chatgpt"],
    rows: 2,
    named: 1,
  },
  {
    name: "directory.csv",
    source: "directory-people",
    encoding: "utf8-bom",
    text: "Vorname;Nachname;E-Mail;Abteilung\nAna;López;ana@example.com;Vertrieb\nBen;Wolf;ben@example.com;Entwicklung\n",
    tools: [],
    rows: 2,
  },
  {
    name: "fleet-report.csv",
    source: "osquery-results",
    text: "host_hostname,type,name,identifier,category,location,source,version,path,endpoint,running,pid,port,risk_flags,sha256,confidence,evidence,uid,username,detail\nana-mbp,agent_cli,Claude Code,claude-code,ai_agent,/opt/homebrew/bin/claude,binary,2.1.0,/opt/homebrew/bin/claude,,0,,,,,100,binary,501,ana,\nana-mbp,desktop_app,Cursor,com.todesktop.230313mzl4w4u92,ai_editor,/Applications/Cursor.app,app,1.0,/Applications/Cursor.app,,1,811,,,,100,bundle,501,ana,\n",
    tools: ["claude-code", "cursor"],
    rows: 2,
  },
  {
    name: "slack-integration-logs.json",
    source: "slack-integration-log",
    text: `{"ok":true,"logs":[{"user_id":"U1","user_name":"ana","date":"1772442000","change_type":"added","app_type":"app","app_id":"A1","service_type":"Claude","scope":"chat:write,channels:history","reason":"user"},{"user_id":"U2","user_name":"ben","date":"1772442100","change_type":"added","app_type":"app","app_id":"A2","service_type":"Jira Cloud","scope":"chat:write"}],"paging":{"count":100,"total":2,"page":1,"pages":1}}`,
    tools: ["claude"],
    rows: 2,
  },
  // Look-alikes.
  {
    name: "weather.csv",
    source: null,
    text: "city,mean_temperature,mistral_days,sonar_readings\nArles,18,41,3\nNîmes,17,38,2\n",
    tools: [],
    rows: 0,
  },
  { name: "app.log", source: null, text: "INFO 2026-03-02 started\nWARN 2026-03-02 chatgpt is mentioned here\n", tools: [], rows: 0 },
  {
    name: "cafes.csv",
    source: "quickbooks",
    text: "Date,Description,Amount\n2026-03-02,CLAUDE'S BAKERY PARIS,-12.00\n2026-03-03,RUNWAY CAFE 12,-8.00\n2026-03-04,JASPER NATIONAL PARK,-30.00\n2026-03-05,PERPLEXITY ESCAPE ROOMS,-60.00\n",
    tools: [],
    rows: 4,
  },
  {
    name: "slack-plain.json",
    source: "slack-audit",
    text: `{"entries":[{"id":"1","date_create":1772442000,"action":"user_login","actor":{"type":"user","user":{"id":"U1","email":"ana@example.com"}},"entity":{"type":"user","user":{"id":"U1"}},"context":{"app":null}},{"id":"2","date_create":1772442001,"action":"file_downloaded","actor":{"type":"user","user":{"id":"U1","email":"ana@example.com"}},"entity":{"type":"file"},"context":{}}]}`,
    tools: [],
    rows: 2,
  },
  {
    name: "hosts-visited.csv",
    source: "generic-network",
    text: "time,user,host\n2026-03-02T09:00:00Z,ana,aiplatform.example.com\n2026-03-02T09:00:00Z,ana,www.slack.com\n2026-03-02T09:00:00Z,ana,status.openai.com.evil.example\n2026-03-02T09:00:00Z,ana,notchatgpt.com\n2026-03-02T09:00:00Z,ana,storage.googleapis.com\n",
    tools: [],
    rows: 5,
  },
  { name: "products.csv", source: null, text: "id,name,price\n1,Gemini ring,20.00\n2,Copilot headset,25.00\n", tools: [], rows: 0 },
];
