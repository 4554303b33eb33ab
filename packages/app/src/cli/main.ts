export async function main(args: readonly string[]): Promise<number> {
  console.log(args.join(' '));
  return 0;
}
