import nothing from 'not-installed-anywhere';

export default () => nothing;
