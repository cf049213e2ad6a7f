export * from '@codes/problem';
