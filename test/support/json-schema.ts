type Schema = { readonly [keyword: string]: unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const IS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

/** Keywords that say nothing of whether a document fits. */
const SILENT = new Set(['$schema', 'title', 'description', 'default', 'format', 'readOnly']);

const asSchema = (value: unknown): Schema => {
  if (!isObject(value)) throw new Error('A schema is an object.');
  return value;
};

/** What each keyword finds wrong with a value at a place. */
const KEYWORDS: Record<string, (is: unknown, value: unknown, at: string, whole: Schema) => string[]> = {
  type: (is, value, at) =>
    [is].flat().some((one) => IS[String(one)]?.(value)) ? [] : [`${at} is no ${[is].flat().join(' or ')}`],
  const: (is, value, at) => (value === is ? [] : [`${at} is not ${is}`]),
  enum: (is, value, at) => (Array.isArray(is) && is.includes(value) ? [] : [`${at} is none of ${is}`]),
  pattern: (is, value, at) =>
    typeof value !== 'string' || new RegExp(String(is), 'u').test(value) ? [] : [`${at} is not like ${is}`],
  minimum: (is, value, at) =>
    typeof value !== 'number' || value >= Number(is) ? [] : [`${at} is too small`],
  maximum: (is, value, at) =>
    typeof value !== 'number' || value <= Number(is) ? [] : [`${at} is too large`],
  minLength: (is, value, at) =>
    typeof value !== 'string' || value.length >= Number(is) ? [] : [`${at} is too short`],
  maxLength: (is, value, at) =>
    typeof value !== 'string' || value.length <= Number(is) ? [] : [`${at} is too long`],
  minItems: (is, value, at) =>
    Array.isArray(value) && value.length < Number(is) ? [`${at} has too few`] : [],
  maxItems: (is, value, at) =>
    Array.isArray(value) && value.length > Number(is) ? [`${at} has too many`] : [],
  anyOf: (is, value, at) =>
    Array.isArray(is) && is.some((one) => faultsIn(asSchema(one), value, at).length === 0)
      ? []
      : [`${at} is none of what it may be`],
  prefixItems: (is, value, at) =>
    Array.isArray(is) && Array.isArray(value)
      ? is.flatMap((one, index) => faultsIn(asSchema(one), value[index], `${at}.${index}`))
      : [],
  items: (is, value, at, { prefixItems }) =>
    Array.isArray(value)
      ? value
          .slice(Array.isArray(prefixItems) ? prefixItems.length : 0)
          .flatMap((one, index) => faultsIn(asSchema(is), one, `${at}.${index}`))
      : [],
  required: (is, value, at) =>
    isObject(value) && Array.isArray(is)
      ? is.flatMap((name) => (name in value ? [] : [`${at}${at && '.'}${name} is missing`]))
      : [],
  properties: (is, value, at) =>
    isObject(value)
      ? Object.entries(asSchema(is)).flatMap(([name, one]) =>
          name in value ? faultsIn(asSchema(one), value[name], `${at}${at && '.'}${name}`) : [],
        )
      : [],
  propertyNames: (is, value, at) =>
    isObject(value)
      ? Object.keys(value).flatMap((name) => faultsIn(asSchema(is), name, `${at}.${name}`))
      : [],
  additionalProperties(is, value, at, { properties }) {
    if (!isObject(value)) return [];
    const known = isObject(properties) ? properties : {};
    const more = Object.keys(value).filter((name) => !(name in known));
    if (is === false) return more.map((name) => `${at}${at && '.'}${name} is not foreseen`);
    return more.flatMap((name) => faultsIn(asSchema(is), value[name], `${at}.${name}`));
  },
};

/** Where a document is not as a JSON Schema says; throws on a keyword that this reader does not know. */
export function faultsIn(schema: Schema, value: unknown, at = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, is]) => {
    if (SILENT.has(keyword)) return [];
    const judge = KEYWORDS[keyword];
    if (!judge) throw new Error(`This reader does not know ${keyword}.`);
    return judge(is, value, at, schema);
  });
}
