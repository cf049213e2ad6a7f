export default () => 'list';
