// node ajv_verdicts.cjs NODE_MODULES SCHEMA FILE...: print "valid" or "invalid" for each file.
const fs = require("node:fs");
const [modules, schema, ...files] = process.argv.slice(2);
const Ajv = require(require.resolve("ajv/dist/2020", { paths: [modules] })).default;

const read = (file) => JSON.parse(fs.readFileSync(file, "utf-8"));
const validate = new Ajv({ strict: true }).compile(read(schema));

for (const file of files) {
  let verdict = false;
  try {
    verdict = validate(read(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  console.log(verdict ? "valid" : "invalid");
}
