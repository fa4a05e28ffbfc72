/**
 * The 1,200 groups of three signs that are most frequent in source code, prose, configuration, logs, tables and mails, in
 * that order, one behind the other; a line's end is written as a pilcrow. Counted over 11 MB of the packages this product
 * is built with and texts made for its benches.
 */
export const frequentTrigrams =
  '   ¶   th": the: "ionhe tio,¶ ing  ";¶ con relinent an ine":  * * andinend ,skskuku-ber;c¶ coons);¶is var", ter, "ed ret' +
  'ntion in cti",¶for {¶turers isstaerlectst col-cotin va{¶ nteodeestagecalverrli stuncserer ng oloantor  se calorcom"," to' +
  'ontar(derr(-(--ne-mantypyoustrypethiatedat yo be - indresetuurns aort ofallvalin¶-maill liprofunes t itranctext":"d t no' +
  ' "sundnderomof reaessame foounouran ,bece ack uns":  }eveendintata = pti--matiarialurt iceen trierractordnstrn lueou cod' +
  'e ce sat ll  wi "gtener-or-nam wepleto  a thase  onhttpore te ottpif e: : vherithplauntce"tatwe getdayusemen { ileistain' +
  "ervere },rin},¶filaryathrourcee a ex.cocheequper ifoveook pr fi meleatarbachan}¶¶ chexp }¶vennt racsouparn sarturcassatu" +
  'ct eadar patrderad nunum --mes sagranodworbleighnot.m_set=== paiteregasekeys.¶,,,teddefcmee iacmreqt w "msenferadeay umb' +
  'groe-cmbehisghtstehinned ded":s, tort tlicacen aope  {ts" fr¶thdinme apphatvois",anstexrmame.  - "vde"nd"r: .deignet dis' +
  'ffet: tryapin tabloptnk sag(e)tese-s ne---novkinssahroon(aree f ".rro-scle ¶coeck*¶ fror.¶whejec.¶ ert sosecror "nriaork' +
  'ntrmat siues: tore" }darre e pweerenselrdata-ecochre gninquel m{ "s opecure"soiveoute, witd a¶}¶ | ear"¶  ap ge "pnts://' +
  'emeize mapes mo[daon-bufschomeve ry"d",cateles tcan"./tooanyncerdsencardbje.aclanullpac trimpt skgrckgfirchaed"arsps: lo' +
  'ledker.¶¶inftpsas uteoneor:t",s:/ranorms: ali: [: c diultwebnfo.jsrkeailue"¶¶ seewilarg  crefrse"grnseth ifiidee", as"se' +
  '));pag"moppltmlhtmsigitimod atld fino te nlen\\udscrns sizlesaddikel, likpreins"va "are(ega.seinu "iremeenoke usl":nulrve' +
  'iree winkara: n, rn nt r evtanid ts pos: { opr": "kufflowrs ropsca/nof t ar sh, l "tds r illamare l haoleale  brit"inden' +
  '- [de,mpo or jaimenux htke e))neresctrufietemlisf ahorge rvint-sse/apncln bengr t;¶}es"tilalctussonly fig amtchcouerinda' +
  'ume aljanrs/recclalew "d;--etroidsolondon"ratpi/:wh"ki hoobj itefieasnetidtn(e) {gar "buptlc(ee d could s],¶safy,  te) a' +
  'kituldvicgitma.larr maul) cborensebkit vel.neredgen"ge, ajs"cenbkisin *¶attolda.dn",shoelfmaibe  poirmet,, wmoz}¶ ray  f' +
  '@fidex{ree -=> ildzile,+ =>oziom.- rpeneweompso " "alsramme/ ms, e.ply sok em criom ms,it/erades-sisioodiel"([dsco pltim' +
  'afacesnalmovinvnon bo-inp.p (k"-"o) (e,m.afar "-ns.ge=ckongticapl,@gmloowp.ml,@wpl,+gec [wbutrolt /ry=- - fu; lt uov/-" ' +
  ' .moffth"la/ux  sc /a (xe){?pakhttp/[wo.¶tri/ko)(khi/vus=ot xt ] cx x] ") = whcurkedmx.nta bu¶bex.nidanexpriridgmxle)--c' +
  'arrt,+ssi){rrowo",* @```sit"palevs ulds "c,"t nasubgthhol¶.mthoclegin"trde-spaangripd: ds.,"dur incligte "tsg it aiptadi' +
  'newuleminxpeerdmpl]) * v//   p*/¶g": ag  if yonatabsynene  /): e([r-satctiveign hl f  rrra/**thuticy eput"lemouchiam gne' +
  'ostm *om/:"i,"migusatpe:helharh":durllo,"pn jetak t  taut,"lbet */gur¶¶.il ng-er.enilas: se ` tyaga.ormetlatgaiuaranuetw' +
  'sedachamome"ank enmsgs nen,nvotopefatwearkeek "uwid}¶{lem"nomis"arxpo"duynceury", [¶besay,if(er:mitnco byal fri[¶   ]fo"' +
  'oic yecre{va.iot": suowne ynuashadochubr yrtiinad y"msn":ur": r ba erool:"/g bsg"e,tythies"}¶ndi"/v{"t¶{"u sngehemyeslet' +
  'ew  euur.u frieetee.iry?ar.fauy?¶eatk yruposiiedquirruitym:  "^nytruetre:¶ ico"de¶wededu ittrfack,¶vid* `urdlibbliocund:' +
  'e;¶greek,"idttelogs i larsion:d ihasn +¶plng.ue,a sn eorint:rib do)¶ g, -re-liy: ustde t c.lewartagheillile.¶>  "lia-dth' +
  'eac(htses*  rs.cken: ){vdirlayfonuir**¶, tn r:["ellt, s.sstoe de ees:iselleefopubvscid:ctos s"balidnes "r](hhece urteodu' +
  'r aolllba-vs"naubl--v tactse r-stis.e mhenonln oedich rep-pa /*io>er"id" da/¶  "fo>¶domsupddi-ra  o;¶¶nlyannht: //th: wa' +
  '  mt fien.re rohillsedow ],bile¶ ibuy" wriin"npmf (ta   s"und;¶,t)rreanct ob.cerfndoinpor(thrinid, /gies/urlt-selp "hd" ';
