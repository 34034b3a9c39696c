/** The part of the WHATWG TextDecoder this room uses; both Node and browsers have it, ES2023 alone does not. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
