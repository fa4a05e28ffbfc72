/**
 * Plain English words that AI products like to be called by. Alone they are no name of a tool: `cursor` in a text is
 * mostly the cursor. An alias or a card-statement text that is only such a word needs context (`Cursor AI`) or is weak.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `ada agent ally amp answer arc array ask aspect assist assistant atlas aura auto avatar axiom babel bard base beacon beam bench bison
  blaze block bloom board bolt bot brain branch bridge bright brief browse bud build builder bull butter button call canvas card
  carbon chain chat check chorus chroma circle claim clarity clay clear clip cloud coda code cohere coin color command comet compass
  compose composer consensus context continue converse copilot copy core court craft creator crew crush crystal cursor cycle dash
  data deck deep delve descript desk dia dialog digest dive docs dot draft dream drift drive duck duo echo edge elicit ember engine
  era exact explore express extra fable factory fathom fellow field figure film fin find fire firefly fireworks flare fleet flint
  flow flux focus forge form frame fresh front fuse gamma gauge gem gemini genie ghost glean globe goose grain granola graph grid
  grip ground groove guard guide halo hand harbor harness haven haystack heap heart helm hive home hub human hyper icon idea image
  impact index insight instructor intercom iris jam jasper joule journey jules junie jury kernel key kite lab lamp lark latch lattice
  lava leap ledger lens level light limitless line linear link linkedin list live llama loft logic look loom lovable lumen luma lunar
  lyric mage magic magnet mail mango map mark marvel mask match matter mem memo memory mercury merge merlin message meta mind mint
  mirror mission modal model moment monica moon motion mural murmur muse nest nimble node north nota note notion nova oasis oasis
  observe ocean olive omni open oracle orbit orchard origin otter outreach outset palette palm panda paper parade parse path pattern
  peak peer perplexity phind phrase pi pika pilot pine pixel plan play playground poe point polish portal prime prism probe project
  prompt proof pulse quest quill quote rabbit rapid raven reach read ready reason recall recast reflect relay remark replica replicate
  resemble resonance rewind ripple river robin rocket roam root rose rover rovo runway sage sapling scale scene scope scout scribe
  script seed sense shape shift shine signal simple sky slack snap sonar sonic sora soul spark spectrum speechify spring spruce stage
  star stitch storm story stream studio sudo suite summit sun super surf surge swift switch synapse sync tact tailor tally tandem tape
  task tempo thread throne tide together tome tool torch touch trace track trail trae tree tribe true tune turbo twin udio uni unity
  vapi vector verse vibe view vision vista vivid voice void wand warp wave way whisper wild wind windsurf wing wise wonder wordtune
  work world writer yarn you zap zed zen zenith zip zone zoom`
    .split(/\s+/)
    .filter((word) => word.length > 0),
);
