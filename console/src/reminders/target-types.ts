/** A place outside as the server shows it: no secret. */
export interface TargetEntry {
  readonly id: string;
  readonly kind: "mail" | "webhook" | "slack" | "teams";
  readonly label: string;
  readonly place: string;
  readonly to: readonly string[];
  readonly isOn: boolean;
  readonly sentAt: string;
  readonly fault: string;
}
