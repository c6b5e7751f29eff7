// Words of a plan, or names of files, in places where VS Code would read more into them. No VS Code in here.

/** For labels, in which `$(name)` is a picture. */
export const withoutIcons = (text: string): string => text.replaceAll('$(', '\\$(');

/** For messages, in which `[words](address)` is a link, which may run a command. */
export const withoutLinks = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('](', '] (');
