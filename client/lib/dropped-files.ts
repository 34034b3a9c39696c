/** Names that systems leave in folders and nobody means. */
const isLitter = (name: string) => name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder; a browser hands them over in portions until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return found.sort((a, b) => a.name.localeCompare(b.name));
    found.push(...portion);
  }
}

/** The files of an entry, those in folders under their path. */
async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isLitter(entry.name)) return [];
  if (isFile(entry)) {
    const file = await fileOf(entry);
    const path = entry.fullPath.replace(/^\//, '');
    return [path === file.name ? file : new File([file], path, { type: file.type })];
  }
  if (!isFolder(entry)) return [];
  const inside: File[] = [];
  for (const one of await entriesOf(entry)) inside.push(...(await filesOf(one)));
  return inside;
}

/** What was dropped, folders opened; must be asked within the drop itself. */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry.isDirectory)) return Promise.resolve(plain);
  return Promise.all(entries.map(filesOf)).then((files) => files.flat());
}
