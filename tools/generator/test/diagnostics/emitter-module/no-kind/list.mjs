export default () => [{ path: 'a.md', text: 'a' }];
