import { strToU8, zipSync } from 'fflate';

const SPACES = ['office', 'style', 'text', 'table', 'draw', 'fo', 'dc']
  .map((space) => `xmlns:${space}="urn:test:${space}"`)
  .join(' ');

/** A small but whole OpenDocument text: `body` stands in office:text, `automatic` in its automatic styles. */
export function buildOdt(body: string, automatic = '', masters = ''): Uint8Array {
  return packOdt({
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${SPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${SPACES}><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
  });
}

export function packOdt(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Record<string, Uint8Array> = { mimetype: strToU8('application/vnd.oasis.opendocument.text') };
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return zipSync(files, { mtime: '2020-10-12T12:00:00Z' });
}
