export default () => [{ kind: 'text', path: 'a.csv', text: 'a' }];
