const titles = (types) => types.map(({ texts }) => texts.title);

export default ({ own }) => [{ kind: 'text', path: 'list.md', text: titles(own.problemTypes).join('\n') }];
