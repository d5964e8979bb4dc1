// The service is that of .ci/clients/run: the client that fetches has its address from the generator.
module.exports = {
  catalogue: {
    input: 'openapi/openapi.json',
    output: { target: 'target/ci-tools/generated/orval/catalogue.ts', client: 'fetch', mode: 'single', baseUrl: process.env.SERVICE },
  },
};
