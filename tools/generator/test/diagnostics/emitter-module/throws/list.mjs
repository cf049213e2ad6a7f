export default () => { throw new Error('no list today'); };
