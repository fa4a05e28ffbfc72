/** The text of the script that runs first in workers; made by extension/build.ts. */
declare module "virtual:worker-guard" {
  const text: string;
  export default text;
}
