// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { Detector } from "./contract.ts";
import { address } from "./address.ts";
import { assignedPassword } from "./assigned-password.ts";
import { authHeader } from "./auth-header.ts";
import { azureConnection } from "./azure-connection.ts";
import { bankAccount } from "./bank-account.ts";
import { bic } from "./bic.ts";
import { callPassword } from "./call-password.ts";
import { cardDetails } from "./card-details.ts";
import { creditCard } from "./credit-card.ts";
import { cryptoWallet } from "./crypto-wallet.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { directivePassword } from "./directive-password.ts";
import { discordBot } from "./discord-bot.ts";
import { dockerAuth } from "./docker-auth.ts";
import { email } from "./email.ts";
import { iban } from "./iban.ts";
import { identityDocument } from "./identity-document.ts";
import { imei } from "./imei.ts";
import { ipAddress } from "./ip-address.ts";
import { jsonWebKey } from "./json-web-key.ts";
import { kubernetesSecret } from "./kubernetes-secret.ts";
import { licensePlate } from "./license-plate.ts";
import { macAddress } from "./mac-address.ts";
import { medical } from "./medical.ts";
import { nationalId } from "./national-id.ts";
import { otpSeed } from "./otp-seed.ts";
import { passwordFile } from "./password-file.ts";
import { passwordFlag } from "./password-flag.ts";
import { passwordHash } from "./password-hash.ts";
import { passwordProse } from "./password-prose.ts";
import { person } from "./person.ts";
import { phone } from "./phone.ts";
import { privateKey } from "./private-key.ts";
import { salary } from "./salary.ts";
import { sessionCookie } from "./session-cookie.ts";
import { sqlPassword } from "./sql-password.ts";
import { urlUserInfo } from "./url-user-info.ts";
import { vin } from "./vin.ts";
import { webhookUrl } from "./webhook-url.ts";

export const detectors: readonly Detector[] = [
  address,
  assignedPassword,
  authHeader,
  azureConnection,
  bankAccount,
  bic,
  callPassword,
  cardDetails,
  creditCard,
  cryptoWallet,
  dateOfBirth,
  directivePassword,
  discordBot,
  dockerAuth,
  email,
  iban,
  identityDocument,
  imei,
  ipAddress,
  jsonWebKey,
  kubernetesSecret,
  licensePlate,
  macAddress,
  medical,
  nationalId,
  otpSeed,
  passwordFile,
  passwordFlag,
  passwordHash,
  passwordProse,
  person,
  phone,
  privateKey,
  salary,
  sessionCookie,
  sqlPassword,
  urlUserInfo,
  vin,
  webhookUrl,
];
