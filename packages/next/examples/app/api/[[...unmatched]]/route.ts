export { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from '@codes/next/not-found';
