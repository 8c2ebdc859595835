/** English follows; what is missing here shows in Chinese. */
export const en = {
  app: { name: 'Hufu Command' },
}
