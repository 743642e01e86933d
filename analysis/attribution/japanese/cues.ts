import type { SourceKind } from '../../types'

/** A cue of Japanese attribution: what it looks like outside quotations, and what stands before it. */
export type Cue = Readonly<{ rule: string; pattern: RegExp; source: 'before' | 'subject' | 'none' }>

const SPEECH =
  '述べ|語っ|話し|説明し|明らかにし|発表し|伝え|報じ|指摘し|強調し|主張し|批判し|訴え|コメントし|答え|回答し|表明し|言っ|言い|言う|記し|書い|書く|綴っ|警告し|認め|否定し|予測し|予測する|分析し|分析する|推計し|試算し|証言し|断言し|呼びかけ|求め|促し|反論し|応じ|振り返っ|振り返る|打ち明け|つぶやい|投稿し|公表し|報告し|通知し|宣言し|約束し|非難し|称賛し|歓迎し|釘を刺し|くぎを刺し|懸念を示し|理解を示し|見解を示し|考えを示し|方針を示し|漏らし|嘆い|嘆く|こぼし|こぼす|首をかしげ|胸を張っ|苦笑し|声を落とし|みている|見ている|みる|見る|話す|語る|述べる|訴える|指摘する|説明する|強調する|主張する|明かし|明かす|伝える|報じる|呼び|評し|評する|総括し|位置付け|期待する|期待を寄せ|要求し|抗議し|同意し|断っ|拒ん|明言し|拒否し'

/**
 * Cues in the order they are tried; the first that fits decides. Patterns are tried on text whose quotations are
 * blanked out, and none has nested repetition, so all are linear.
 */
export const CUES: readonly Cue[] = [
  {
    rule: 'according-to',
    pattern:
      /によると|によれば|によりますと|が言うには|に言わせると|に言わせれば|の話では|の発表では|の調べでは|の集計では|の推計では|の試算では|の説明では|のまとめでは|(?:世論調査|意識調査|アンケート|統計|調査|集計|データ)(?:では|で、)|への取材で/,
    source: 'before',
  },
  {
    rule: 'hearsay',
    pattern:
      /とみられる|とみられて|とみられま|と見られる|と見られて|とされる|とされて|とされま|といわれ|と言われ|と考えられて|と報じられ|と伝えられ|と噂され|とうわさ|と目され|との見方|との観測|との声(?!明)|との指摘|との批判|との懸念|との意見|との情報|との説|との不満|との反発|との憶測|と見る向き|とみる向き|という(?:見方|声|指摘|観測|説|話|うわさ|噂|懸念|批判|不満)(?:が|も|は)|声[がも](?:上が|あが|出て|聞かれ|相次|少なく|多|漏れ|ある)|(?:懸念|不安|反発|不満|疑念|批判|異論)[がも](?:根強|広が|出て|上が|くすぶ|相次|強|高ま)|もようだ|模様だ|模様です|のもよう|らしい。|らしいです|見通しだ|見通しです|見通しとなっ|見込みだ|見込みです|見込まれ|ささやかれ|取り沙汰され|懸念され|指摘され|批判され|期待され|予想され|予測され|うわさされ|流れて(?:い|お)/,
    source: 'none',
  },
  {
    rule: 'said',
    pattern: new RegExp(
      `(?:と|を|も|について|として|こう|そう|このように|次のように)(?!明らかにし(?:て(?:い|お)|な))(?:${SPEECH})`,
    ),
    source: 'subject',
  },
  {
    rule: 'said',
    pattern: /(?:で|日、|先に|に)(?:公表し|発表し|明らかにし(?!て(?:い|お)な)|述べ|語っ|説明し|報じ)/,
    source: 'subject',
  },
  {
    rule: 'declined',
    pattern: /(?:コメント|言及|明言|回答|論評)(?:を|は)(?:避け|控え|差し控え)|」として明らかにしなかった/,
    source: 'subject',
  },
  {
    rule: 'said',
    pattern:
      /声明を(?:出し|発表し|読み上げ)|(?:謝意|敬意|難色|不快感|反対|賛意|遺憾の意|感謝)を(?:示し|表し|伝え|述べ)/,
    source: 'subject',
  },
  { rule: 'said', pattern: /[」』]と[^、。」]{1,16}(?:。|$)/, source: 'subject' },
  {
    rule: 'said',
    pattern: /(?:[」』]|だ|る|た|ない|い)と(?:した。|している。|しています。|しました。|しており|し、)/,
    source: 'subject',
  },
  {
    rule: 'said',
    pattern: /と(?:の)?(?:認識|考え|見解|方針|立場|姿勢|懸念|危機感|期待)を(?:示|表|にじ|強調|述)/,
    source: 'subject',
  },
  {
    rule: 'hearsay',
    pattern:
      /という。|といいます。|ということです|ということだ|[るたいだ]そうだ。|[るたいだ]そうです。|とのことだ|とのことです|だとか。|との由/,
    source: 'none',
  },
  {
    rule: 'document',
    pattern:
      /(?:指針|声明|報告書|白書|文書|資料|規則|条約|憲法|統計|調査|議事録|要綱|計画|予算案|予算|答弁書|法律|同法|原則|協定|覚書|前文|要領|通知|契約書|公告|綱領|大綱|戦略|報道発表|公報)[』」]?(?:は|には|では|が|に)[^。]{0,60}?(?:とある|と記|記され|記し|定め|明記|規定|盛り込|認め|禁じ|求め|示し|占め|上っ|うた|掲げ|挙げ|触れ|列挙|義務付け|位置付け|載って|載せ|計上|明示)/,
    source: 'subject',
  },
]

/** People who cannot be looked up, whoever employs them. */
export const VAGUE_PEOPLE =
  /の一人$|の1人$|の１人$|関係者|政府筋|外交筋|消息筋|情報筋|業界筋|筋$|専門家|識者|アナリスト|批判派|反対派|推進派|賛成派|支持者|市民|住民|一部|高官|幹部|担当者|当局者|匿名|当局筋|観測筋|市場関係|評論家|有識者|研究者ら|議員ら|広報|職員|社員|従業員|男性|女性|近隣|ネット上|SNS|周辺|国民|人々|人たち|同僚|友人|知人|常連|客|農家|漁師|元高官|元幹部|ある[^、]{1,12}(?:議員|官|員|者)|複数の|多くの|何人か|誰か|向き/

/** Documents without a name. */
export const VAGUE_DOCUMENT =
  /^(?:最近の|複数の|ある|各種|一部の|近年の)?(?:調査|世論調査|研究|統計|報道|地元報道|現地報道|報道各社|各社|うわさ|噂)$/

const DOCUMENT =
  /調査|報告書|白書|声明|指針|資料|文書|統計|議事録|データ|集計|論文|記事|社説|予算案|契約書|公報|サイト|条約|憲法|原則|協定|覚書|規則|法律|要綱|通知|告示|答弁書|年報|決算/
const PRONOUN =
  /^(?:彼|彼女|同氏|氏|同省|同社|同紙|同庁|同局|同党|同相|同州|同市|同大臣|同長官|同課長|同部長|同教授|両氏|自身)$/
const PERSON =
  /(?:氏|さん|首相|大臣|相|長官|大統領|知事|市長|町長|村長|議員|教授|准教授|社長|会長|代表|総裁|司令官|大使|次官|局長|課長|部長|研究員|委員長|幹事長|書記長|監督|選手|総長|所長|園長|店長|主任|記者|容疑者|長)$/

/** A name before a title, after の or a closing bracket: "外交部の周楠報道官". */
const NAMED_PERSON =
  /(?:の|・|」|、|^)[一-龠々ァ-ヶー・ぁ-ん]{2,12}(?:氏|さん|代表|教授|准教授|報道官|大臣|首相|外相|防衛相|長官|知事|市長|町長|社長|会長|局長|課長|部長|議員|研究員|委員長|幹事長|大統領|監督|工場長|理事長|所長)(?:（|$)/
const NOT_NAMED =
  /複数|ある|一部|元|匿名|(?:与党|野党|党|省|庁|政府|閣僚|市|県|軍|派)(?:議員|代表|部長|課長|局長|報道官)$/

/** The kind of source a stretch of Japanese names. */
export function kindOfJapanese(source: string): SourceKind {
  const text = source.trim()
  if (PRONOUN.test(text)) return 'pronoun'
  if (VAGUE_DOCUMENT.test(text)) return 'vague'
  const named = /[^、]{2,}（[０-９\d]{1,3}）/.test(text) || /(?:の|・)[^、の]{2,12}(?:氏|さん)(?:（|$)/.test(text)
  if (!named && NAMED_PERSON.test(text) && !NOT_NAMED.test(text)) return 'person'
  if (!named && VAGUE_PEOPLE.test(text)) return /省|庁|政府|軍|社|党|外務|防衛|国防/.test(text) ? 'affiliated' : 'vague'
  if (DOCUMENT.test(text)) return 'document'
  return PERSON.test(text) || named ? 'person' : 'organisation'
}
