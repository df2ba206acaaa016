/** Preloaded into gasrank: a window of 120 columns, on the day after the published week. */
const TODAY = Date.UTC(2022, 10, 8, 4);

for (const stream of [process.stdout, process.stderr]) {
  Object.defineProperties(stream, { isTTY: { value: true }, columns: { value: 120 } });
}

globalThis.Date = new Proxy(Date, {
  construct: (target, parts) => Reflect.construct(target, parts.length === 0 ? [TODAY] : parts),
});
