/** The JSON schemas in `docs` are made of the definitions. `UPDATE=1 npx vitest run …` and `npm run format` write them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMATS, schemaOf } from './schemas.ts';

it.each(Object.keys(FORMATS))('docs/%s.schema.json is that of its definition', (name) => {
  const file = new URL(`../../docs/${name}.schema.json`, import.meta.url);
  const schema = schemaOf(name);
  if (process.env['UPDATE']) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
});
