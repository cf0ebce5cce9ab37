// Checks an export of the audit trail against its signed checkpoints. Plain Node, none of Teduh's code:
//   node verify-audit.mjs export.jsonl checkpoints.jsonl audit-ed25519.key.pub
// What is computed here is described in audit.md; read both, then run this on a machine of your own.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [trail, checkpointFile, keyFile] = process.argv.slice(2);
if (!keyFile) stop('Use: node verify-audit.mjs EXPORT CHECKPOINTS PUBLIC-KEY');

const FIELDS = [
  ...['id', 'at', 'userId', 'role', 'programmeId', 'action', 'objectType', 'objectId'],
  ...['decision', 'rule', 'requestId', 'detail', 'sessionHash', 'sourceAddress'],
  ...['recordVersion', 'shown'],
];

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const key = createPublicKey(readFileSync(keyFile));
const checkpoints = readFileSync(checkpointFile, 'utf8').split('\n').filter(Boolean);
const signed = new Map();
let promised = 0;
for (const { seq, hash, count, at, signature } of checkpoints.map((line) => JSON.parse(line))) {
  const text = JSON.stringify(['teduh audit checkpoint', seq, hash, count, at]);
  if (!verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64')))
    stop(`The checkpoint of ${at} is not signed by this key.`);
  signed.set(seq, { hash, at });
  promised = Math.max(promised, count);
}

let [last, before] = [0, '0'.repeat(64)];
for await (const line of createInterface({ input: createReadStream(trail) })) {
  const { seq, prev, hash, event } = JSON.parse(line);
  if (seq === null) stop(`Event ${event.id} of ${event.at} is not in the chain.`);
  if (seq !== last + 1) stop(`Record ${last + 1} is missing: after ${last} comes ${seq}.`);
  if (prev !== before) stop(`Record ${seq} does not follow from the one before it.`);
  const text = JSON.stringify([before, seq, ...FIELDS.map((field) => event[field])]);
  if (createHash('sha256').update(text).digest('hex') !== hash)
    stop(`Record ${seq} (event ${event.id}) is not what was sealed.`);
  const checkpoint = signed.get(seq);
  if (checkpoint && checkpoint.hash !== hash)
    stop(`Record ${seq} contradicts the checkpoint signed on ${checkpoint.at}.`);
  [last, before] = [seq, hash];
}
if (promised > last)
  stop(`Record ${last + 1} is missing: the trail ends before it, but ${promised} were signed for.`);
console.log(`${last} records are as they were sealed; ${checkpoints.length} checkpoints agree.`);
