/** The bundled packs, checked at build by `tools/packs/vite-plugin.ts`. */
declare module 'virtual:sidelight-packs' {
  const packs: readonly import('../../analysis/pack/schema').Pack[]
  export default packs
}
