export default () => [{ kind: 'text', path: '../a.md', text: 'a' }];
