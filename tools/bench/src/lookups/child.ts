/** Measures one case, alone in its process: `node child.ts <group> <case> <values as JSON>` prints nanoseconds. */
import process from 'node:process';
import { processorTime } from '../../fixtures/processor-time.mjs';
import { type Group, groups, type Lookup } from './groups.ts';
import { draw, drawn, type Input } from './inputs.ts';

const samples = 15;
const sampleMs = 8;

type Loop = (lookup: Lookup, inputs: readonly Input[], times: number) => number;

/** A loop for each kind of answer: the answers are summed up, so that none can be left out. */
const loops: Readonly<Record<Group['consume'], Loop>> = {
  length: (lookup, inputs, times) => {
    let sum = 0;
    for (let i = 0; i < times; i += 1) sum += (lookup(inputs[i & (drawn - 1)] as never) as string).length;
    return sum;
  },
  number: (lookup, inputs, times) => {
    let sum = 0;
    for (let i = 0; i < times; i += 1) sum += lookup(inputs[i & (drawn - 1)] as never) as number;
    return sum;
  },
  boolean: (lookup, inputs, times) => {
    let sum = 0;
    for (let i = 0; i < times; i += 1) if (lookup(inputs[i & (drawn - 1)] as never) === true) sum += 1;
    return sum;
  },
};

const [, , groupIndex, caseIndex, values = '[]'] = process.argv;
const group = groups[Number(groupIndex)];
const one = group?.cases[Number(caseIndex)];
if (group === undefined || one === undefined) throw new Error(`no case ${caseIndex} in group ${groupIndex}`);

const lookup = await one.load();
const inputs = draw(JSON.parse(values) as Input[]);
const loop = loops[group.consume];
let sink = 0;

/** The duration of a loop in milliseconds. */
function time(times: number): number {
  const start = processorTime();
  sink += loop(lookup, inputs, times);
  return (processorTime() - start) / 1000;
}

// Grows until a sample lasts long enough, which also lets the optimising compiler come in.
let times = drawn;
while (time(times) < sampleMs) times *= 2;
const figures: number[] = [];
for (let i = 0; i < samples; i += 1) figures.push((time(times) * 1e6) / times);
figures.sort((a, b) => a - b);
if (!Number.isFinite(sink)) throw new Error('a lookup gave no answer');
console.log(figures[Math.floor(samples / 2)]);
