// Holds Kubernetes objects against the schemas of their kinds: node kubernetes.js FOLDER FILE… (YAML, several documents each). The schemas allow fields
// that they do not know, so each object is also compiled, in the folder, as TypeScript of the type of its kind, which refuses them.
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const yaml = require('yaml');

const modules = {
  'v1/ConfigMap': 'kubernetes-models/v1/ConfigMap',
  'v1/Service': 'kubernetes-models/v1/Service',
  'apps/v1/Deployment': 'kubernetes-models/apps/v1/Deployment',
  'batch/v1/Job': 'kubernetes-models/batch/v1/Job',
  'networking.k8s.io/v1/Ingress': 'kubernetes-models/networking.k8s.io/v1/Ingress',
  'networking.k8s.io/v1/NetworkPolicy': 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy',
  'policy/v1/PodDisruptionBudget': 'kubernetes-models/policy/v1/PodDisruptionBudget',
  'postgresql.cnpg.io/v1/Cluster': '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1/Cluster',
};

const [folder, ...files] = process.argv.slice(2);
let faults = 0;
const typed = [];
for (const file of files) {
  for (const document of yaml.parseAllDocuments(fs.readFileSync(file, 'utf8'))) {
    const object = document.toJS();
    if (!object) continue;
    const name = `${file}: ${object.kind} ${object.metadata && (object.metadata.name || object.metadata.generateName)}`;
    const module = modules[`${object.apiVersion}/${object.kind}`];
    try {
      if (!module) throw new Error(`${object.apiVersion}/${object.kind} is not a kind that this check knows`);
      new (require(module)[object.kind])(object).validate();
      typed.push(`// ${name}\n{ const object: import('${module}').I${object.kind} = ${JSON.stringify(object, null, 1)}; }`);
    } catch (e) {
      faults++;
      console.error(`${name}: ${e.message}`);
    }
  }
}
if (typed.length === 0) {
  console.error('no objects were checked');
  faults++;
}
const program = path.join(folder, 'kubernetes.ts');
fs.writeFileSync(program, `export {};\n${typed.join('\n')}\n`);
try {
  execFileSync(path.join(folder, 'node_modules/.bin/tsc'), ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', program], { stdio: 'inherit' });
} catch (e) {
  console.error(`the lines above are of ${program}`);
  faults++;
}
process.exit(faults ? 1 : 0);
