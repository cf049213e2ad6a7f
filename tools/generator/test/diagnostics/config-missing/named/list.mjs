export default ({ own }) => [{ kind: 'text', path: 'list.md', text: own.problemTypes.map(({ title }) => title).join('\n') }];
