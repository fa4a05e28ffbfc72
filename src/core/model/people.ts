/** A row of a people list (directory export). Joined to sightings by e-mail, login or card name. */
export interface Person {
  readonly email: string;
  readonly name?: string;
  readonly team?: string;
  readonly logins?: readonly string[];
}
