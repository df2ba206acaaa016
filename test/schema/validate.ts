import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A validator of the documents of a format, by its JSON schema in `docs`. */
export function validatorOf(name: string) {
  const file = new URL(`../../docs/${name}.schema.json`, import.meta.url);
  const formats = { date: /^\d{4}-\d{2}-\d{2}$/u };
  return new Ajv2020({ strict: true, allowUnionTypes: true, formats }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
}
