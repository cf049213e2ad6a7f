export default ({ own }) => [{ kind: 'text', path: 'List.md', text: own.problemTypes.map(({ title }) => title).join('\n') }];
