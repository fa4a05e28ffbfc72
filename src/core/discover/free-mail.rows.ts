/** Domains under which anybody opens a mailbox for himself. General knowledge of the providers' public sign-up pages. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com
  aol.com proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de
  mail.com zoho.com yandex.ru yandex.com mail.ru bk.ru list.ru inbox.ru rambler.ru qq.com 163.com 126.com sina.com foxmail.com naver.com
  hanmail.net daum.net orange.fr free.fr laposte.net wanadoo.fr sfr.fr libero.it virgilio.it tiscali.it alice.it hotmail.co.uk
  yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.co.jp yahoo.com.br yahoo.in hotmail.fr hotmail.de hotmail.it hotmail.es
  outlook.de outlook.fr outlook.es live.co.uk live.fr live.nl btinternet.com sky.com talktalk.net uol.com.br bol.com.br terra.com.br
  rediffmail.com seznam.cz centrum.cz wp.pl o2.pl interia.pl onet.pl ukr.net abv.bg freemail.hu telia.com ziggo.nl kpnmail.nl
  hey.com fastmail.com hushmail.com mailbox.org posteo.de comcast.net verizon.net att.net cox.net sbcglobal.net bellsouth.net`
    .split(/\s+/)
    .filter(Boolean),
);
