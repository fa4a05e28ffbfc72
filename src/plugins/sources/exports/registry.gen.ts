// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { ExportSource } from "../contract.ts";
import { amexUk } from "./amex-uk.ts";
import { amex } from "./amex.ts";
import { anthropicActivity } from "./anthropic-activity.ts";
import { appleCard } from "./apple-card.ts";
import { bindQueries } from "./bind-queries.ts";
import { brex } from "./brex.ts";
import { capitalOne } from "./capital-one.ts";
import { chase } from "./chase.ts";
import { cloudflareGatewayDns } from "./cloudflare-gateway-dns.ts";
import { cloudflareGatewayHttp } from "./cloudflare-gateway-http.ts";
import { copilotSeats } from "./copilot-seats.ts";
import { directoryPeople } from "./directory-people.ts";
import { dkb } from "./dkb.ts";
import { dnsmasqLog } from "./dnsmasq-log.ts";
import { entraEnterpriseApps } from "./entra-enterprise-apps.ts";
import { entraGrants } from "./entra-grants.ts";
import { entraSignIns } from "./entra-sign-ins.ts";
import { entraUsers } from "./entra-users.ts";
import { genericExpense } from "./generic-expense.ts";
import { genericNetwork } from "./generic-network.ts";
import { githubTeams } from "./github-teams.ts";
import { googleAccessedApps } from "./google-accessed-apps.ts";
import { googleGemini } from "./google-gemini.ts";
import { googleOauthLog } from "./google-oauth-log.ts";
import { googleUsers } from "./google-users.ts";
import { googleWorkspaceToken } from "./google-workspace-token.ts";
import { m365Audit } from "./m365-audit.ts";
import { mercury } from "./mercury.ts";
import { n26 } from "./n26.ts";
import { ofxStatement } from "./ofx-statement.ts";
import { oktaSystemLog } from "./okta-system-log.ts";
import { oktaUsers } from "./okta-users.ts";
import { openaiAudit } from "./openai-audit.ts";
import { osqueryResults } from "./osquery-results.ts";
import { piholeDatabase } from "./pihole-database.ts";
import { plimsollAnswer } from "./plimsoll-answer.ts";
import { quickbooks } from "./quickbooks.ts";
import { ramp } from "./ramp.ts";
import { revolut } from "./revolut.ts";
import { route53Resolver } from "./route53-resolver.ts";
import { slackApps } from "./slack-apps.ts";
import { slackAudit } from "./slack-audit.ts";
import { slackIntegrationLog } from "./slack-integration-log.ts";
import { sparkasse } from "./sparkasse.ts";
import { squidAccess } from "./squid-access.ts";
import { surveyAnswers } from "./survey-answers.ts";
import { umbrellaDns } from "./umbrella-dns.ts";
import { umbrellaProxy } from "./umbrella-proxy.ts";
import { wise } from "./wise.ts";
import { xero } from "./xero.ts";
import { zeekDns } from "./zeek-dns.ts";
import { zeekHttp } from "./zeek-http.ts";
import { zeekSsl } from "./zeek-ssl.ts";
import { zscalerNss } from "./zscaler-nss.ts";

export const exportSources: readonly ExportSource[] = [
  amexUk,
  amex,
  anthropicActivity,
  appleCard,
  bindQueries,
  brex,
  capitalOne,
  chase,
  cloudflareGatewayDns,
  cloudflareGatewayHttp,
  copilotSeats,
  directoryPeople,
  dkb,
  dnsmasqLog,
  entraEnterpriseApps,
  entraGrants,
  entraSignIns,
  entraUsers,
  genericExpense,
  genericNetwork,
  githubTeams,
  googleAccessedApps,
  googleGemini,
  googleOauthLog,
  googleUsers,
  googleWorkspaceToken,
  m365Audit,
  mercury,
  n26,
  ofxStatement,
  oktaSystemLog,
  oktaUsers,
  openaiAudit,
  osqueryResults,
  piholeDatabase,
  plimsollAnswer,
  quickbooks,
  ramp,
  revolut,
  route53Resolver,
  slackApps,
  slackAudit,
  slackIntegrationLog,
  sparkasse,
  squidAccess,
  surveyAnswers,
  umbrellaDns,
  umbrellaProxy,
  wise,
  xero,
  zeekDns,
  zeekHttp,
  zeekSsl,
  zscalerNss,
];
