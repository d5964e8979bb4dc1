// The service is that of .ci/clients/run: the client that fetches has its address from the generator.
const path = require('path');
const root = path.join(__dirname, '../..');

module.exports = {
  catalogue: {
    input: path.join(root, 'openapi/openapi.json'),
    output: { target: path.join(root, 'target/ci-tools/generated/orval/catalogue.ts'), client: 'fetch', mode: 'single', baseUrl: process.env.SERVICE },
  },
};
