// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { ExportSource } from "../contract.ts";
import { amex } from "./amex.ts";
import { appleCard } from "./apple-card.ts";
import { brex } from "./brex.ts";
import { capitalOne } from "./capital-one.ts";
import { chase } from "./chase.ts";
import { copilotSeats } from "./copilot-seats.ts";
import { directoryPeople } from "./directory-people.ts";
import { dkb } from "./dkb.ts";
import { dnsmasqLog } from "./dnsmasq-log.ts";
import { entraUsers } from "./entra-users.ts";
import { githubTeams } from "./github-teams.ts";
import { googleAccessedApps } from "./google-accessed-apps.ts";
import { googleOauthLog } from "./google-oauth-log.ts";
import { googleUsers } from "./google-users.ts";
import { googleWorkspaceToken } from "./google-workspace-token.ts";
import { mercury } from "./mercury.ts";
import { n26 } from "./n26.ts";
import { oktaUsers } from "./okta-users.ts";
import { piholeDatabase } from "./pihole-database.ts";
import { quickbooks } from "./quickbooks.ts";
import { ramp } from "./ramp.ts";
import { revolut } from "./revolut.ts";
import { slackAudit } from "./slack-audit.ts";
import { sparkasse } from "./sparkasse.ts";
import { surveyAnswers } from "./survey-answers.ts";
import { wise } from "./wise.ts";
import { xero } from "./xero.ts";
import { zeekDns } from "./zeek-dns.ts";
import { zeekHttp } from "./zeek-http.ts";
import { zeekSsl } from "./zeek-ssl.ts";

export const exportSources: readonly ExportSource[] = [
  amex,
  appleCard,
  brex,
  capitalOne,
  chase,
  copilotSeats,
  directoryPeople,
  dkb,
  dnsmasqLog,
  entraUsers,
  githubTeams,
  googleAccessedApps,
  googleOauthLog,
  googleUsers,
  googleWorkspaceToken,
  mercury,
  n26,
  oktaUsers,
  piholeDatabase,
  quickbooks,
  ramp,
  revolut,
  slackAudit,
  sparkasse,
  surveyAnswers,
  wise,
  xero,
  zeekDns,
  zeekHttp,
  zeekSsl,
];
