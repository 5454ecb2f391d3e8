export declare function findElectron(
  env?: Readonly<Record<string, string | undefined>>,
  root?: string,
): { readonly executablePath: string; readonly args: readonly string[] } | null;
